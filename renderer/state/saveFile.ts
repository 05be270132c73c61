/** Gives a text to the person as a file, under a name that every system takes. @param type its media type, without the character set */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-");
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the browser reads the address after the click
}
