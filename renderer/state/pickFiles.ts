const WIRE = ".xml,.json,.txt,.newsml,.ninjs,application/xml,application/json,text/plain";

/** Opens the browser's file picker for wire files. */
export const pickFiles = (onPicked: (files: readonly File[]) => void): void => pick(WIRE, true, onPicked);

/** Opens the browser's file picker for one file. @param accept endings and types, as an input's `accept` has them */
export const pickFile = (accept: string, onPicked: (file: File) => void): void =>
  pick(accept, false, ([file]) => {
    if (file) onPicked(file);
  });

function pick(accept: string, multiple: boolean, onPicked: (files: readonly File[]) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = multiple;
  input.accept = accept;
  input.addEventListener("change", () => onPicked([...(input.files ?? [])]));
  input.click();
}
