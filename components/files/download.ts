/** Hands a file to the browser to keep. */

/** Saves the bytes under the name, where the browser keeps its downloads. */
export function saveAs(name: string, bytes: Blob): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000); // a browser may begin the download later
}
