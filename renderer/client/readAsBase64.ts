/** A file's bytes as base64, read by the browser itself: no string of 50 MB is put together by hand. */
export function readAsBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = String(reader.result); // data:TYPE;base64,BYTES, or "data:" for an empty file
      resolve(url.slice(url.indexOf(",") + 1 || url.length));
    };
    reader.onerror = () => reject(reader.error ?? new Error(`${file.type} could not be read`));
    reader.readAsDataURL(file);
  });
}
