import type { PictureWords } from "#shared/domain/pictureWords.ts";

/** Longer than any sound file takes, in milliseconds. */
const PATIENCE = 4000;

/** What a picture says of itself; undefined when it says nothing, cannot be read, or takes too long. */
export async function readPictureWords(picture: Blob): Promise<PictureWords | undefined> {
  const bytes = await picture.arrayBuffer();
  const worker = new Worker(new URL("./pictureWordsWorker.ts", import.meta.url), {
    type: "module",
    name: "picture words",
  });
  const words = await new Promise<PictureWords | undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), PATIENCE);
    const done = (answer: PictureWords | undefined): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    worker.onmessage = ({ data }: MessageEvent<PictureWords | undefined>) => done(data);
    worker.onerror = () => done(undefined);
    worker.postMessage(bytes, [bytes]);
  });
  worker.terminate();
  return words && Object.values(words).some((one) => one !== "") ? words : undefined;
}
