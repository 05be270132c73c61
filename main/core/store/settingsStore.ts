import { Settings } from "#shared/contract/settings.ts";
import { newId } from "#shared/domain/ids.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

const defaults = (): Settings => ({
  personId: newId(),
  name: "",
  initials: "",
  languages: ["fr", "en"],
  interfaceLanguage: "fr",
  theme: "system",
  zone: "Europe/Paris",
  panes: {},
  watchlists: [],
  shortcuts: {},
  setsTypeAsTyped: true,
  english: "en",
  memoryShelf: "desk",
});

/** The settings; each stored value is checked by itself, so that one bad value costs only itself. */
export function readSettings(db: ReadDb): Settings {
  const settings: Record<string, unknown> = defaults();
  for (const row of db.all<{ key: string; json: string }>(sql`SELECT key, json FROM setting`)) {
    const schema = Settings.shape[row.key as keyof Settings];
    const parsed = schema?.safeParse(safeJson(row.json));
    if (parsed?.success) settings[row.key] = parsed.data;
  }
  return Settings.parse(settings);
}

export function saveSettings(
  db: WriteDb,
  change: { readonly [K in keyof Settings]?: Settings[K] | undefined },
): Settings {
  db.transaction(() => {
    for (const [key, value] of Object.entries(change)) {
      if (value === undefined) continue;
      db.run(sql`
        INSERT INTO setting (key, json) VALUES (${key}, ${JSON.stringify(value)})
        ON CONFLICT (key) DO UPDATE SET json = excluded.json`);
    }
  });
  return readSettings(db);
}

/** Gives the person her permanent id at the first start. */
export function ensurePerson(db: WriteDb): void {
  db.run(
    sql`INSERT INTO setting (key, json) VALUES ('personId', ${JSON.stringify(newId())}) ON CONFLICT (key) DO NOTHING`,
  );
}

function safeJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // fails the schema and leaves the default
  }
}
