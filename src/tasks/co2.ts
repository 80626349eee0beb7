/** CO2: by how many ppm the air over Mauna Loa changes from month to month; nobody tells the cell what month it is. */
import type { Task } from './task.ts';

/** One number in, the change against the month before in ppm; one out, the next month's. */
export const co2: Task = {
  id: 'co2',
  reading: 'numbers',
  vocabulary: ['change'],
  outputs: ['change'],
  head: 'identity',
  hidden: 8,
  texts: [
    // from January 2018, March 1975, June 1990, January 2015, January 1965
    '1.30_0.29_0.91_1.05_1.00_-0.42_-1.98_-1.80_-1.51_0.40_2.13_1.11_1.69_0.74_0.34_1.52_1.31_-0.87',
    '0.64_1.27_0.66_-0.37_-1.70_-1.84_-1.50_-0.22_1.15_1.27_0.99_0.82',
    '-0.93_-1.42_-1.90_-1.95_0.22_1.65_1.38_0.51_1.03_1.41_1.44_0.74_-1.10_-2.07_-2.16_-1.86_0.06_1.54_1.24_1.00_0.73_1.09_1.34_0.51',
    '1.06_0.46_1.20_1.94_0.65_-1.22_-1.27_-2.61_-1.50_0.78_1.96_1.65_0.76_1.51_0.69_2.72_0.09_-0.66_-2.50_-2.26_-1.23_0.49_2.14_0.91',
    '0.73_1.00_0.45_1.25_0.03_-0.30_-0.66_-2.34_-1.06_-0.51_1.57_0.55_1.20_0.98_0.79_1.31_0.38_-0.33_-1.37_-2.02_-1.72_-0.54_1.68_1.25_1.30_0.17_0.54_1.38_0.58_-0.91_-1.55_-1.62_-1.67_0.14_1.34_1.23',
  ],
  opens: { t: 6, step: 'input', unit: 0 },
};
