/** Each sentence says what happened, what is safe and what to do. */
export const errorsFr = {
  "error.input.invalid": "Cette demande n’est pas valable. Rien n’a été changé. Corrigez la saisie et recommencez.",
  "error.method.unknown":
    "Cette fonction n’existe pas dans cette version. Rien n’a été changé. Rechargez la page ou mettez Depeche à jour.",
  "error.internal":
    "Quelque chose s’est mal passé dans Depeche. Votre texte est conservé. Réessayez ; si cela se répète, redémarrez.",
  "error.notFound": "Cet élément n’existe plus. Le reste est intact. Revenez à la liste.",
  "error.store.full":
    "Le disque ne peut pas être écrit ou il est plein. Ce qui était enregistré est intact. Libérez de la place et réessayez.",
  "error.store.damaged":
    "Une donnée enregistrée est illisible. Le reste est intact et les sauvegardes sont conservées. Redémarrez Depeche pour la réparer.",
  "error.store.newer":
    "Ce dossier vient d’une version plus récente de Depeche. Rien n’a été touché. Mettez Depeche à jour.",
  "error.store.locked":
    "Ce dossier est déjà ouvert dans une autre fenêtre de Depeche. Rien n’a été touché. Fermez l’autre fenêtre et réessayez.",
  "error.story.stale":
    "L’article a changé entre-temps. Votre texte est conservé dans une copie. Comparez les deux versions.",
  "error.story.invalid":
    "L’article contient quelque chose que Depeche ne sait pas enregistrer. La dernière version enregistrée est intacte. Annulez la dernière modification.",
  "error.wire.unreadable":
    "« {{name}} » n’a pas pu être lu. Rien n’en a été ajouté. Vérifiez le fichier ou redemandez-le à l’agence.",
  "error.wire.tooLarge":
    "« {{name}} » est trop gros pour une dépêche. Rien n’en a été ajouté. Au plus 20 Mo par fichier.",
  "error.wire.tooDeep":
    "« {{name}} » est imbriqué trop profondément. Rien n’en a été ajouté. Ce n’est sans doute pas une dépêche.",
  "error.wire.tooSlow":
    "« {{name}} » est trop long à lire et a été abandonné. Rien n’en a été ajouté. Vérifiez le fichier.",
  "error.wire.entity":
    "« {{name}} » contient des entités XML interdites, par sécurité. Rien n’en a été ajouté. Redemandez le fichier à l’agence.",
  "error.wire.notWire":
    "« {{name}} » n’est pas une dépêche. Rien n’en a été ajouté. Choisissez un fichier NewsML-G2, NITF, ninjs, RSS ou texte.",
  "error.wire.truncated":
    "« {{name}} » est tronqué : la fin manque. Rien n’en a été ajouté. Redemandez le fichier à l’agence.",
  "error.memory.oneLanguage":
    "Les deux textes sont dans la même langue. Rien n’a été appris. Choisissez l’original et sa traduction.",
  "error.memory.unreadable":
    "{{name}} n’a pas pu être lu jusqu’au bout : {{reason}}. Ce qui a été lu avant est gardé. Vérifiez le fichier et importez-le de nouveau.",
  "error.media.invalid":
    "Cette image ou cette vidéo n’est pas lisible. L’article est intact. Choisissez un fichier JPEG, PNG, WebP, GIF, MP4 ou WebM.",
  "error.media.tooLarge": "Ce fichier est trop gros. L’article est intact. Choisissez-en un de 20\u00a0Mo au plus.",
  "error.publish.blocked":
    "L’article a encore des points bloquants. Rien n’a été envoyé. Corrigez-les dans les Contrôles, puis publiez.",
  "error.publish.embargo": "L’embargo empêche l’envoi. Rien n’a été envoyé. Vérifiez l’heure de l’embargo.",
  "error.publish.noDestination":
    "Il n’y a aucune destination où publier. L’article est enregistré. Vérifiez les destinations dans les Réglages.",
  "error.publish.sourceChanged":
    "L’agence a changé la source. Rien n’est parti. Voyez l’alerte, puis renvoyez ou annulez.",
  "error.publish.missed":
    "L’heure est passée pendant que Depeche ne tournait pas. Rien n’est parti. Envoyez maintenant, changez l’heure ou annulez.",
  "error.cms.refused": "Le CMS a refusé l’article. Votre texte est intact. Lisez sa raison, corrigez et réessayez.",
  "error.cms.unreachable":
    "Le CMS ne répond pas. L’article est en sécurité et partira une seule fois. Depeche réessaie tout seul.",
  "error.cms.auth": "Le CMS n’accepte pas la clé. Votre texte est intact. Vérifiez la destination dans les Réglages.",
  "error.cms.conflict":
    "L’article a été changé au CMS. Rien n’y a été écrasé. Comparez les deux versions, puis décidez.",
  "error.cms.dropped": "L’article est publié, mais le site n’a pas gardé : {{parts}}.",
  "error.cms.altered":
    "Le CMS a retiré du texte en le recevant : « {{lost}} ». L’article est en ligne. Vérifiez-le et corrigez s’il le faut.",
  "error.source.unreachable":
    "« {{name}} » ne répond pas ({{reason}}). Rien n’est perdu : Depeche réessaie et rattrape. Vérifiez l’adresse ou le réseau.",
  "error.source.auth": "« {{name}} » refuse la clé. Rien n’est perdu. Corrigez la clé dans les réglages.",
  "error.source.moved":
    "« {{name}} » renvoie ailleurs ({{reason}}). Rien n’y a été envoyé. Si cette adresse est la bonne, mettez-la dans les réglages.",
  "error.quotes.unreachable":
    "{{name}} ne répond pas. Les cours connus sont gardés. Réessayez plus tard ou saisissez le cours.",
  "error.quotes.auth": "{{name}} refuse la clé. Les cours connus sont gardés. Corrigez la clé dans les réglages.",
  "error.quotes.unreadable":
    "{{name}} n’a pas de cours lisible pour {{ric}}. Rien n’a été inventé. Saisissez-le ou vérifiez les réglages.",
  "error.machine.off": "La traduction machine est éteinte. Aucun texte n’est parti. Elle s’allume dans les réglages.",
  "error.machine.embargo":
    "Un texte sous embargo ne part pas vers une machine. Rien n’a été envoyé. Attendez la levée ou traduisez à la main.",
  "error.machine.unreachable": "{{name}} ne répond pas. Votre texte n’a pas changé. Réessayez ou traduisez à la main.",
  "error.machine.auth": "{{name}} refuse la clé. Votre texte n’a pas changé. Corrigez la clé dans les réglages.",
  "error.machine.quota":
    "{{name}} n’accepte plus de texte pour l’instant. Votre texte n’a pas changé. Réessayez plus tard ou vérifiez le compte.",
  "error.machine.unreadable":
    "{{name}} n’a pas rendu de traduction lisible. Votre texte n’a pas changé. Réessayez ou vérifiez les réglages.",
  "error.machine.cancelled": "La traduction a été interrompue. Votre texte n’a pas changé.",
  "error.host.cannot":
    "Cet environnement ne permet pas cela. Rien n’a été changé. Essayez depuis l’application de bureau.",
  "error.core.gone":
    "Le cœur de Depeche ne répond pas, il redémarre. Votre texte est conservé. Cela reprend tout seul en quelques secondes.",
} as const;
