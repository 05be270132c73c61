/** Gives a text to the browser as a file to be kept. @param type its media type, without the character set */
export function saveTextFile(fileName: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // the browser reads the address after the click
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
