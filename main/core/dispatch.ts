import { contract, type MethodName, type Reply } from "#shared/contract/index.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { CoreContext } from "./context.ts";
import { handlers } from "./handlers.ts";
import { log, logBug } from "./log.ts";
import { storeTrouble } from "./store/storeTrouble.ts";

const SLOW_MS = 40;
/** What waits for a thread of its own does not hold up this one. */
const ELSEWHERE = /^memory\./;

/**
 * The only gate into the core: finds the method, validates the input once, runs it, checks the answer, and turns what
 * goes wrong into data. Never throws; never lets a stack, a path or a secret out.
 */
export async function dispatch(core: CoreContext, method: unknown, input: unknown): Promise<Reply> {
  if (!isMethod(method)) return fail(new AppError("method.unknown", "There is no such method."));
  const started = performance.now();
  try {
    const parsed = contract[method].input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const place = issue?.path.join(".") || "input";
      const sentence = `${method}: ${place}: ${issue?.message ?? "invalid"}`;
      return fail(new AppError("input.invalid", sentence, { method, place }));
    }
    // the table is typed method by method; here the method is only known to be one of them
    const handler = handlers[method] as (input: unknown, core: CoreContext) => unknown;
    return { ok: true, value: contract[method].output.parse(await handler(parsed.data, core)) };
  } catch (error) {
    return fail(expected(error, method));
  } finally {
    const ms = Math.round(performance.now() - started);
    if (ms > SLOW_MS && !ELSEWHERE.test(method)) log("slow call", { method, ms });
  }
}

const isMethod = (method: unknown): method is MethodName =>
  typeof method === "string" && Object.hasOwn(contract, method);

const fail = (error: AppError): Reply => ({ ok: false, error: error.toData() });

function expected(error: unknown, method: string): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof RangeError && error.message.includes("call stack")) {
    return new AppError("input.invalid", `${method}: nested too deeply`, { method, place: "input" });
  }
  const trouble = storeTrouble(error);
  if (trouble) {
    log("store trouble", { method, code: trouble.code });
    return trouble;
  }
  logBug(method, error);
  return new AppError("internal", "Something went wrong inside Depeche. Your text is kept; please try again.", {
    method,
  });
}
