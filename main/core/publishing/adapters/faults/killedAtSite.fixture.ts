/*
 * A process of its own that publishes one story to a site, to be killed on the way. It says when its act begins.
 */
import type { SitePlan } from "./siteDesk.fixture.ts";
import { beforeTheAct, isConfirmed, siteDesk, theAct } from "./siteDesk.fixture.ts";

const plan = JSON.parse(process.argv[2] ?? "") as SitePlan; // the test wrote it
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const desk = await siteDesk(plan);
const story = await beforeTheAct(desk, plan);
say(`armed ${story.id} ${story.rev}`);
process.stdin.once("data", () => void theAct(desk, plan, story)); // once whoever kills it is ready
await desk.until(isConfirmed(desk, story.id, plan.act === "publish" ? 1 : 2));
say("confirmed");
