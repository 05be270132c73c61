/** Opens the browser's file picker for wire files. */
export function pickFiles(onPicked: (files: readonly File[]) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.accept = ".xml,.json,.txt,.newsml,.ninjs,application/xml,application/json,text/plain";
  input.addEventListener("change", () => onPicked([...(input.files ?? [])]));
  input.click();
}
