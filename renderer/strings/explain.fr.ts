import type { CheckId } from "#shared/domain/checkId.ts";

/** Why each check of main/core/checks looks, and what to do: by its id. */
export const explainFr = {
  "explain.complete":
    "Sans titre, texte ni fournisseur, il n’y a pas d’article à envoyer. La longueur du titre suit la maison : au-delà, les listes et les terminaux le coupent.",
  "explain.embargo-readable":
    "L’agence a écrit un embargo que personne ne sait lire à coup sûr. Plutôt que de partir trop tôt, l’article attend qu’une heure soit choisie dans « Publier ».",
  "explain.suggestions-settled":
    "Une suggestion n’est ni acceptée ni refusée\u00a0: ce qui partirait serait décidé par mégarde. Acceptez ou refusez chacune, une par une ou toutes ensemble.",
  "explain.source-alerts":
    "L’agence a corrigé ou retiré la dépêche depuis. Répondez à l’alerte en haut de la fenêtre : reprendre la correction, retenir l’envoi ou retirer partout.",
  "explain.source-forms":
    "Le mot en tête du titre, le slug et le signal de la dépêche disent des choses différentes (mise à jour, correction, retrait). Vérifiez auprès de l’agence laquelle est vraie.",
  "explain.source-usable": "L’agence a retenu ou annulé cette dépêche : une traduction ne doit pas paraître sur elle.",
  "explain.numbers-match":
    "Chaque chiffre de la source doit se retrouver par sa valeur : $2.5 billion devient 2,5 milliards de dollars, 1:34 p.m. devient 13h34. Un chiffre faux est une erreur publiée ; s’il est voulu, passez outre avec une raison.",
  "explain.glossary-kept":
    "Le glossaire du desk demande un autre mot pour ce terme de la source, ou interdit celui-ci.",
  "explain.machine-read":
    "Ce passage vient d’une machine et personne n’y a touché. Relisez-le : la marque disparaît dès que vous le modifiez ou l’acceptez.",
  "explain.credited":
    "La maison demande ces signatures, dans cet ordre : qui a écrit, traduit et édité. Réglages, « Personnes ».",
  "explain.tickers-true":
    "Ce code n’est ni dans l’annuaire livré ni dans la liste du desk, ou il est fait d’après une règle sans avoir été vu. Un code faux mène les lecteurs à une autre société.",
  "explain.values-in-text": "Les valeurs associées doivent parler de l’article : celle-ci n’y est nommée nulle part.",
  "explain.tickers-of-source":
    "La source porte ce code ; sans lui, l’article n’arrive pas aux lecteurs qui suivent la société.",
  "explain.picture-credited":
    "Une image sans crédit ne peut pas être publiée : le contrat de l’agence et le droit d’auteur le demandent.",
  "explain.translated":
    "Tout paragraphe de la source doit être traduit, ou laissé de côté exprès (Ctrl Alt D). Un texte resté dans la langue de la source est arrêté.",
  "explain.names-kept":
    "Les noms de personnes s’écrivent comme dans la source, et qui parle dans un paragraphe doit être nommé dans la traduction.",
  "explain.quotes-balanced":
    "Un guillemet ouvert sans être fermé change qui parle. Les guillemets simples à l’intérieur et les guillemets repris à chaque paragraphe sont admis.",
  "explain.words-once": "Le même mot deux fois de suite est presque toujours une faute de frappe.",
  "explain.long-scale":
    "En français, « billion » vaut mille milliards et « trillion » un milliard de milliards (échelle longue). L’anglais dit billion pour milliard.",
  "explain.links-work": "Ce lien n’a pas d’adresse que l’on puisse ouvrir (http, https ou courriel).",
  "explain.sentence-length":
    "Au-delà de 45 mots, on relit la phrase pour la comprendre. Coupez-la, si la citation le permet.",
  "explain.house-typography":
    "La maison imprime autrement : espaces insécables, guillemets, heures, décimales. Ctrl Alt Y fait toutes les modifications d’un coup, après les avoir montrées.",
  "finding.why": "Pourquoi ?",
} as const satisfies Record<`explain.${CheckId}` | "finding.why", string>;
