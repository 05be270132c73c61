import { useCoreQuery } from "../../state/queries.ts";
import { useT } from "../../strings/strings.ts";

/** The program itself: version, shell, the site it publishes to, and what the shell cannot do. */
export function AboutSettings() {
  const t = useT();
  const { data: app } = useCoreQuery("app.state", {});
  return (
    <>
      <p>
        Depeche {app?.version} · {app && t(`settings.shell.${app.host.shell}`)}
      </p>
      {app?.cmsUrl !== undefined && (
        <a href={app.cmsUrl} target="_blank" rel="noopener noreferrer">
          {t("settings.cms")}
        </a>
      )}
      {app?.notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </>
  );
}
