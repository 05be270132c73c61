import { AppError } from "#shared/domain/errors.ts";
import { COMMANDS } from "./commands.ts";
import { type Output, UsageError } from "./output.ts";

/* The command line's entry: npm run -s depeche -- <command>. JSON Lines out, sentences on stderr. */

const output: Output = {
  line: (value) => process.stdout.write(`${typeof value === "string" ? value : JSON.stringify(value)}\n`),
  trouble: (sentence) => {
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
  },
};

async function run(args: readonly string[]): Promise<void> {
  const command = COMMANDS.find((one) => one.words.every((word, index) => args[index] === word));
  if (!command) {
    const [first] = args;
    const usage = COMMANDS.map((one) => `  depeche ${one.usage}`).join("\n");
    if (first === "--help" || first === "help") output.line(usage);
    else output.trouble(`${first ? `There is no command "${args.join(" ")}".` : "Which command?"} Commands:\n${usage}`);
    return;
  }
  await command.run(args.slice(command.words.length), output);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof AppError) && !(error instanceof UsageError)) throw error;
  output.trouble(error.message);
}
