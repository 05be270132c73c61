/* A process of its own that tries to open the desk folder, says what came of it, and holds on until its input ends. */
import { AppError } from "#shared/domain/errors.ts";
import { openDatabase } from "./openDatabase.ts";

process.stdout.write("ready\n");
process.stdin.once("data", () => {
  try {
    openDatabase(process.argv[2] ?? "");
    process.stdout.write("opened\n");
  } catch (error) {
    process.stdout.write(`${error instanceof AppError ? error.code : String(error)}\n`);
  }
});
process.stdin.once("end", () => process.exit());
