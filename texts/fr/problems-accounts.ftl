# Accounts, sessions, passwords and delegations of signature.

problem-login-failed = L’identifiant ou le mot de passe est incorrect.
problem-login-locked =
    L’accès est suspendu après plusieurs tentatives infructueuses. Veuillez réessayer dans { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.
problem-login-not-valid = L’identifiant compte de 3 à 40 caractères : lettres latines minuscules, chiffres, point et trait d’union ; il commence par une lettre.
problem-login-taken = Cet identifiant est déjà utilisé. Veuillez en choisir un autre.

problem-session-expired = La session est arrivée à son terme. Veuillez vous reconnecter ; ce qui a été enregistré n’est pas perdu.
problem-page-expired = Cette page n’est plus valable. Veuillez la recharger, puis recommencer l’opération.
problem-not-allowed =
    Cette opération relève { $needed ->
        [staff] des agents du bureau
        [clerk] des agents du bureau d’état civil chargés de préparer les actes
        [signatory] de l’officier d’état civil ou de l’officier par délégation
        [registrar] de l’officier d’état civil en personne
        [reader] de qui peut consulter les registres
        [follower] de qui suit le travail du bureau
        [overseer] de qui contrôle les consultations
        [auditor] de qui prouve les journaux
        [approver] de l’officier de l’état civil ou à un autre gestionnaire des comptes
       *[administrator] de la personne chargée des comptes et des paramètres
    }.

problem-delegation-missing = Aucune décision ne vous délègue la signature dans ce bureau.
problem-delegation-not-begun = Votre délégation de signature ne prend effet que le { $date }.
problem-delegation-expired = Votre délégation de signature a pris fin le { $date }. Une nouvelle décision est nécessaire pour signer.
problem-delegation-wrong-account = La délégation ne peut être donnée qu’à un compte actif de ce bureau ayant la qualité d’officier par délégation.
problem-delegation-before-decision = La délégation ne peut prendre effet avant la date de la décision.
problem-delegation-dates-reversed = La fin de la délégation précède son début.
problem-delegation-overlaps = Cette personne a déjà une délégation pour la même période, par la décision n° { $decision }.
problem-delegation-other-office = Cette personne a une délégation dans un autre bureau pour la même période, par la décision n° { $decision }. La signature n’est déléguée à une personne que dans un seul bureau.
problem-delegation-already-ended = Cette délégation a déjà pris fin, ou sa fin est déjà fixée : son dernier jour est le { $date }.
problem-delegation-end-before-start = Une délégation ne prend pas fin avant le jour où elle commence, le { $date }. Si l’on y met fin ce jour-là, elle n’aura jamais eu d’effet.
problem-decision-number-missing = Veuillez indiquer le numéro de la décision de délégation.

problem-password-too-short =
    Le mot de passe doit compter au moins { $minimum ->
        [one] { $minimum } caractère
       *[other] { $minimum } caractères
    }. Une phrase courte, facile à retenir, vaut mieux qu’un mot compliqué.
problem-password-too-long =
    Le mot de passe ne peut dépasser { $maximum ->
        [one] { $maximum } caractère
       *[other] { $maximum } caractères
    }.
problem-password-too-simple = Le mot de passe est trop facile à deviner. Veuillez varier les caractères ou choisir une phrase courte.
problem-password-contains-login = Le mot de passe ne doit pas contenir l’identifiant.
