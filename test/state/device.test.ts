// What the device keeps comes back from it, and a device that keeps nothing does no harm.
import { describe, expect, it } from 'vitest';
import { type DeviceStorage, readDevice, writeDevice } from '../../src/state/device.ts';
import { themes } from '../../src/state/settings.ts';

function drawer(): DeviceStorage {
  const kept = new Map<string, string>();
  return {
    getItem: name => kept.get(name) ?? null,
    setItem: (name, value) => {
      kept.set(name, value);
    },
  };
}

const closed = (): DeviceStorage => {
  throw new Error('SecurityError');
};

describe('the device', () => {
  it.each(themes)('gives the theme %s back', theme => {
    const storage = drawer();
    writeDevice({ theme }, () => storage);
    expect(readDevice(() => storage)).toEqual({ theme });
  });

  it('gives nothing where it keeps nothing, or nonsense', () => {
    const storage = drawer();
    expect(readDevice(() => storage)).toEqual({});
    storage.setItem('lstm-explainer.theme', 'sepia');
    expect(readDevice(() => storage)).toEqual({});
  });

  it('may refuse', () => {
    expect(readDevice(closed)).toEqual({});
    expect(() => writeDevice({ theme: 'dark' }, closed)).not.toThrow();
  });
});
