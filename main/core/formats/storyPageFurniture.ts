/** What stands on a portal's page and belongs to no story. Whole lines only, so that no sentence is lost. */
const FURNITURE: readonly RegExp[] = [
  /^aller au contenu(?: principal)?$/i,
  /^skip to (?:main )?content$/i,
  /^(?:fermer|close|menu|rechercher|search|imprimer|print|accueil|home|retour|suivant|précédent)$/i,
  /^(?:se connecter|connexion|devenir client|s'abonner|s’abonner|sign in|log in|subscribe)$/i,
  /^connectez-vous.*$/i,
  /^(?:partager|share)(?: (?:sur|on|cet article|this article).*)?$/i,
  /^(?:facebook|twitter|x|linkedin|whatsapp|e-?mail|copier le lien|copy link)$/i,
  /^signaler le commentaire$/i,
  /^(?:vous devez être membre|veuillez vous connecter).*$/i,
  /^cette liste ne contient aucune valeur\.?$/i,
  /^chargement(?:\.{3}|…)?$/i,
  /^loading(?:\.{3}|…)?$/i,
  /^(?:publicité|advertisement|annonce|sponsorisé)$/i,
  /^(?:accepter|refuser|tout accepter|tout refuser|accept all|reject all|gérer les cookies|paramétrer).*$/i,
  /^(?:ajouter à mes listes|ajouter aux favoris|suivre|follow)$/i,
  /^temps de lecture\b.*$/i,
  /^\d+ min(?:utes?)? (?:de lecture|read)$/i,
  /^mentions légales.*$/i,
  /^[|›»<>•·–—-]+$/,
];

export const isFurniture = (line: string): boolean => FURNITURE.some((pattern) => pattern.test(line));
