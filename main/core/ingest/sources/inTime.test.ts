import { expect, test } from "vitest";
import { createPatience } from "./inTime.ts";

const late = (): Error => new Error("late");
const never = new AbortController().signal;

test("work that hangs is left behind, and nothing more is begun until it comes back", async () => {
  const patience = createPatience(5, late);
  let comeBack = (_: string): void => {};
  const hanging = new Promise<string>((resolve) => {
    comeBack = resolve;
  });
  await expect(patience(() => hanging, never)).rejects.toThrow("late");
  let isBegun = false;
  const next = async (): Promise<void> => {
    isBegun = true;
  };
  await expect(patience(next, never)).rejects.toThrow("late");
  expect(isBegun).toBe(false);
  comeBack("at last");
  await hanging;
  await patience(next, never);
  expect(isBegun).toBe(true);
});

test("a desk that closes does not wait for it", async () => {
  const closing = new AbortController();
  const work = createPatience(60_000, late)(() => new Promise(() => {}), closing.signal);
  closing.abort();
  await expect(work).rejects.toThrow("late");
});
