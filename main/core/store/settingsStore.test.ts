import { expect, test } from "vitest";
import { ensurePerson, readSettings, saveSettings } from "./settingsStore.ts";
import { sql } from "./sql.ts";
import { openStore, tempFolder } from "./store.fixture.ts";

test("the person keeps her id, and one unreadable value costs only itself", () => {
  const dir = tempFolder();
  const store = openStore(dir);
  ensurePerson(store.db);
  const { personId } = saveSettings(store.db, { name: "Claire Montel", theme: "dark", zone: "Europe/Berlin" });
  store.close();
  const { db } = openStore(dir);
  ensurePerson(db);
  db.run(sql`UPDATE setting SET json = '"purple"' WHERE key = 'theme'`);
  db.run(sql`UPDATE setting SET json = '{' WHERE key = 'zone'`);
  expect(readSettings(db)).toMatchObject({
    personId,
    name: "Claire Montel",
    theme: "system",
    zone: "Europe/Paris",
    languages: ["fr", "en"],
  });
});
