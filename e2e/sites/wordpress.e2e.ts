import { accessAs, type Site, wordpressSites } from "../../main/core/publishing/adapters/wordpress/sites.fixture.ts";
import { cuttableLine } from "../fakes/cuttableLine.ts";
import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

type Post = { id: number; content: { raw: string }; title: { raw: string } };

/** What the site itself has, asked as one of its editors. */
async function posts(site: Site, words: string): Promise<Post[]> {
  const path = `/wp-json/wp/v2/posts?context=edit&status=any&search=${encodeURIComponent(words)}`;
  return (await asEditor(site, path)).json();
}

function asEditor(site: Site, path: string, init: RequestInit = {}): Promise<Response> {
  const { user, secret } = accessAs(site, "editor");
  const authorization = `Basic ${Buffer.from(`${user}:${secret}`).toString("base64")}`;
  return fetch(site.url + path, { ...init, headers: { authorization, "content-type": "application/json" } });
}

for (const site of wordpressSites()) {
  test(`${site.name}: published, corrected, edited over there, sent through a cut line, withdrawn`, async ({
    desk,
  }) => {
    const line = await cuttableLine(site.url);
    try {
      const headline = `Le port de Nantes rouvre ${site.hasPlugin ? "lundi" : "mardi"}`;
      const { user, secret } = accessAs(site, "editor");
      const page = await desk.open();
      const screen = new DeskScreen(page);
      await screen.introduce("Flore Loiseau");
      await screen.go("Réglages");
      const settings = page.getByRole("region", { name: "Destinations" });
      await settings.getByRole("button", { name: "Ajouter une destination…" }).press("Enter");
      const adding = page.getByRole("dialog", { name: /Ajouter une destination/ });
      await adding.getByLabel("Nom de la destination").fill("Le site");
      await adding.getByLabel("Adresse du site").fill(line.url);
      await adding.getByLabel("Compte", { exact: true }).fill(user);
      await adding.getByLabel(/^Mot de passe d’application/).fill(secret);
      await adding.getByRole("button", { name: "Enregistrer la destination" }).press("Enter");
      await settings.getByRole("button", { name: "Modifier « Le site »" }).press("Enter");
      const editing = page.getByRole("dialog", { name: /Le site/ });
      const authors = editing.getByRole("group", { name: "Qui signe sous quel compte" });
      await authors.getByLabel("Signature").fill("Ana Moreau");
      await authors.getByRole("button", { name: /Compte sur le site/ }).press("Enter");
      await page.getByRole("option", { name: "Author Person" }).press("Enter");
      await authors.getByRole("button", { name: "Ajouter" }).press("Enter");
      await expect(authors.getByRole("button", { name: /Author Person.*Ana Moreau/ })).toBeVisible();
      await authors.scrollIntoViewIfNeeded();
      await shoot(page, "destination-authors");
      await accessible(page);
      await editing.getByRole("button", { name: "Enregistrer la destination" }).press("Enter");
      await settings.getByRole("button", { name: "Essayer « Le site »" }).press("Enter");
      await expect(settings.getByText("Ce compte peut publier ici.")).toBeVisible();

      await page.keyboard.press("Control+Alt+N");
      const story = new StoryScreen(page);
      await story.headline.fill(headline);
      await story.body.click();
      await page.keyboard.type("Le port a rouvert après neuf jours de grève.");
      await page.keyboard.press("Enter");
      await page.keyboard.type("Les pertes atteignent 2,4 millions par jour.");
      await story.saved();
      const dialog = page.getByRole("alertdialog", { name: "Publier l’article" });
      const send = async (): Promise<void> => {
        await page.keyboard.press("Control+Enter");
        await dialog.getByRole("button", { name: /^Publier/ }).press("Enter");
        await expect(dialog).toBeHidden();
      };
      const newest = page.getByTestId("delivery").first();
      const confirmed = (count: number) =>
        expect(page.locator('[data-testid="delivery"][data-state="confirmed"]')).toHaveCount(count, {
          timeout: 30_000,
        });
      await page.keyboard.press("Control+Enter");
      await dialog.getByText("Depeche CMS", { exact: true }).click(); // this one goes to the site only
      await dialog.getByRole("button", { name: /^Publier/ }).press("Enter");
      await confirmed(1);
      const address =
        (await page.getByRole("link", { name: "Voir la page publique" }).first().getAttribute("href")) ?? "";
      const reader = await page.context().newPage();
      await reader.goto(address.replace(line.url, site.url));
      await expect(reader.getByRole("heading", { name: headline })).toBeVisible();
      await expect(reader.getByText("Les pertes atteignent 2,4 millions par jour.")).toBeVisible();
      await shoot(reader, `wordpress-page-${site.hasPlugin ? "plugin" : "bare"}`);

      // a correction, its note proposed from the figure
      await story.body.getByText("2,4 millions").selectText();
      await page.keyboard.type("Les pertes atteignent 4,2 millions par jour.");
      await story.saved();
      await page.keyboard.press("Control+Enter");
      await expect(dialog.getByRole("radio", { name: "Correction" })).toBeChecked();
      await dialog.getByRole("button", { name: "Publier la correction" }).press("Enter");
      await confirmed(2);
      await reader.reload();
      await expect(reader.getByText("Les pertes atteignent 4,2 millions par jour.")).toBeVisible();
      await expect(reader.getByText(/4,2 millions au lieu de 2,4 millions/)).toBeVisible();

      // somebody edits the post over there while the story is open here
      const [post] = await posts(site, headline);
      if (!post) throw new Error("the site has no such post");
      const theirs = post.content.raw.replace("neuf jours", "dix jours");
      expect(theirs).not.toBe(post.content.raw);
      await asEditor(site, `/wp-json/wp/v2/posts/${post.id}`, {
        method: "POST",
        body: JSON.stringify({ content: theirs }),
      });
      await story.body.click();
      await page.keyboard.press("Control+End");
      await page.keyboard.type(" Le syndicat conteste.");
      await story.saved();
      await send();
      await page.getByRole("button", { name: "Comparer…" }).press("Enter");
      const compare = page.getByRole("dialog", { name: /Le texte a changé/ });
      await expect(compare.getByText("dix jours").first()).toBeVisible();
      await accessible(page);
      await compare.getByRole("button", { name: "Publier ce texte" }).press("Enter");
      await confirmed(3);
      await reader.reload();
      await expect(reader.getByText(/dix jours/)).toBeVisible();
      await expect(reader.getByText(/Le syndicat conteste\./)).toBeVisible();

      // the line is cut for a while
      line.cut();
      await story.body.click();
      await page.keyboard.press("Control+End");
      await page.keyboard.type(" Rien ne bouge au large.");
      await story.saved();
      await send();
      await expect(newest).toHaveAttribute("data-state", /queued|unknown/);
      await expect(newest.getByText(/ne répond pas|injoignable|joindre/)).toBeVisible();
      line.mend();
      await newest.getByRole("button", { name: "Réessayer" }).press("Enter");
      await confirmed(4);
      await reader.reload();
      await expect(reader.getByText(/Rien ne bouge au large\./)).toBeVisible();
      expect(await posts(site, headline)).toHaveLength(1);

      await page.getByRole("button", { name: "Retirer du site…" }).press("Enter");
      const withdraw = page.getByRole("alertdialog", { name: "Retirer l’article" });
      await withdraw.getByLabel("Raison, montrée aux lecteurs").fill("Une source s’est rétractée.");
      await withdraw.getByRole("button", { name: "Retirer", exact: true }).press("Enter");
      await confirmed(5);
      await reader.reload();
      await expect(reader.getByText("Une source s’est rétractée.")).toBeVisible();
      await expect(reader.getByText(/Les pertes/)).toHaveCount(0);
    } finally {
      await line.close();
    }
  });
}
