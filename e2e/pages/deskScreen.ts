import type { Locator, Page } from "@playwright/test";

/** The desk as its user sees it: names of buttons and fields, not their markup. French interface. */
export class DeskScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async introduce(name: string): Promise<void> {
    await this.page.getByLabel("Nom", { exact: true }).fill(name);
    await this.page.getByRole("button", { name: "Commencer" }).click();
    // shortcuts work once the desk stands
    await this.page.getByRole("navigation", { name: "Paniers" }).waitFor();
  }

  async loadSamples(): Promise<void> {
    await this.page.getByRole("button", { name: "Charger le fil d’exemple" }).click();
    await this.row(/Model makers/).waitFor();
  }

  row(headline: RegExp | string): Locator {
    return this.page.getByRole("option", { name: headline });
  }

  async go(basket: "Fil" | "Mes articles" | "Publiés" | "Envois" | "Écartés" | "Réglages"): Promise<void> {
    await this.page.getByRole("navigation", { name: "Paniers" }).getByRole("link", { name: basket }).click();
  }
}

/** A story being written. */
export class StoryScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get headline(): Locator {
    return this.page.getByRole("textbox", { name: "Titre", exact: true });
  }

  get body(): Locator {
    return this.page.getByRole("textbox", { name: "Texte de l’article" });
  }

  get creditLine(): Locator {
    return this.page.getByTestId("credit-line");
  }

  /** Waits until the store has acknowledged everything typed so far. */
  async saved(): Promise<void> {
    await this.page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
  }

  async panel(name: "Contrôles" | "Crédits" | "Valeurs" | "Liés" | "Publier" | "Versions"): Promise<Locator> {
    await this.page.getByRole("tab", { name }).click();
    return this.page.getByRole("tabpanel");
  }

  async credit(name: string, role: string): Promise<void> {
    const panel = await this.panel("Crédits");
    await panel.getByLabel("Nom", { exact: true }).fill(name);
    await panel.getByRole("button", { name: /Rôle$/ }).last().click();
    await this.page.getByRole("option", { name: role, exact: true }).click();
    await panel.getByRole("button", { name: "Ajouter" }).click();
  }

  /** Publishes and waits for the CMS. @returns the public page's address */
  async publish(): Promise<string> {
    await this.page
      .getByRole("button", { name: /^Publier…/ })
      .first()
      .click();
    await this.page
      .getByRole("alertdialog")
      .getByRole("button", { name: /^Publier/ })
      .click();
    const row = this.page.locator('[data-testid="delivery"][data-state="confirmed"]').first();
    await row.waitFor();
    return (await row.getByRole("link").getAttribute("href")) ?? "";
  }
}
