import { useEffect } from "react";
import { Frame } from "./frame/Frame.tsx";
import { DeskPage } from "./pages/DeskPage.tsx";
import { OutboxPage } from "./pages/OutboxPage.tsx";
import { SettingsPage } from "./pages/SettingsPage.tsx";
import { StoryPage } from "./pages/StoryPage.tsx";
import { WelcomePage } from "./pages/WelcomePage.tsx";
import { useNavigation } from "./state/navigation.ts";
import { useCoreQuery } from "./state/queries.ts";
import { useTheme } from "./state/theme.ts";
import { speak, useT } from "./strings/strings.ts";
import { EmptyState } from "./ui/EmptyState.tsx";
import { ErrorNote } from "./ui/ErrorNote.tsx";
import { Toasts } from "./ui/toasts.tsx";

/** The whole screen: who is here, where she is, and what is shown there. */
export function App() {
  const { data: settings, error } = useCoreQuery("settings.read", {});
  const dark = useTheme(settings?.theme ?? "system");
  const t = useT();
  useEffect(() => {
    if (settings) speak(settings.interfaceLanguage);
  }, [settings]);
  if (error && !settings) return <ErrorNote error={error} />;
  if (!settings) return <EmptyState title={t("common.loading")} />;
  return (
    <>
      {settings.name === "" ? (
        <WelcomePage settings={settings} />
      ) : (
        <Frame>
          <Page />
        </Frame>
      )}
      <Toasts dark={dark} label={t("common.messages")} />
    </>
  );
}

function Page() {
  const place = useNavigation((state) => state.place);
  switch (place.page) {
    case "desk":
      return <DeskPage basket={place.basket} />;
    case "story":
      return <StoryPage storyId={place.storyId} />;
    case "outbox":
      return <OutboxPage />;
    case "settings":
      return <SettingsPage />;
  }
}
