/**
 * Types of the API, generated from its OpenAPI document by apps/web/scripts/generate-client.mjs.
 * Do not edit: a test compares this file with the document.
 */

export interface paths {
    "/api/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's own account with its sessions. */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The language of the own mails and screens. */
        put: operations["changeLanguage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the own password; ends the other sessions. */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Providers, and with which the own account is linked. */
        get: operations["listOwnProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/providers/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to link the own account with a provider, by a fresh sign-in there.
         * @description Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        post: operations["linkProvider"];
        /**
         * Take the link of the own account with a provider away; its owner is written to.
         * @description Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        delete: operations["unlinkProvider"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New recovery codes in place of the old.
         * @description Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Confirm the secret by a code; ends the other sessions and tells the recovery codes, once.
         * @description Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        put: operations["confirmSecondFactor"];
        /**
         * Make a secret for a second factor; it counts once a code of it has confirmed it.
         * @description Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        post: operations["offerSecondFactor"];
        /**
         * Do without a second factor.
         * @description Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        delete: operations["removeSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End all own sessions but the present one. */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of the own sessions. */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asked to see as oneself, why, and when they did. */
        get: operations["listOwnSights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sights/{sight}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Allow somebody to see as oneself for half an hour, or refuse it.
         * @description Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        put: operations["answerSight"];
        post?: never;
        /** Take back what one allowed; it ends at once. */
        delete: operations["withdrawSight"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Assessments that the account takes part in; all of them for the operator. */
        get: operations["listAssessments"];
        put?: never;
        /**
         * Create an assessment and start its process. Repeating the same request changes nothing.
         * @description Roles: operator.
         */
        post: operations["createAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State, timeline, plan, counts and the next gate. */
        get: operations["getAssessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enrol a body with its focal points and validating authority.
         * @description Roles: coordinator, programOfficer. Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        post: operations["assessmentEnrolBody"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/bodies/{bodyCode}/absences/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a contact of a body is away until an instant, by their own word or on it: they finish what is open (`finishes`), or all work and mails go to the alternate (`unavailable`). It ends by itself.
         * @description Roles: coordinator, authority, focalPoint.
         */
        post: operations["assessmentEnterAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/bodies/{bodyCode}/absences/{person}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a contact of a body is back before the absence is over, or does not leave at all.
         * @description Roles: coordinator, authority, focalPoint.
         */
        post: operations["assessmentEndAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/bodies/{bodyCode}/contacts/{contact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let another person hold a contact of a body from now or a later instant on, or leave it vacant with `null`. The former holder is no longer a member with that role unless `keepsRole` says so.
         * @description Roles: coordinator, authority. Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        post: operations["assessmentReplaceContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/bodies/{bodyCode}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who held what for a body, when and on whose word.
         * @description Roles: coordinator, programOfficer, focalPoint, authority, operator.
         */
        get: operations["getBodyPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move the held clock of a rehearsal to an instant, or to the next event (after the instant the caller saw, so that a repeat moves nothing); everything due on the way happens.
         * @description Roles: coordinator, programOfficer, operator.
         */
        post: operations["moveClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/contents/{content}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A text or an answer as it was written. */
        get: operations["getContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/contradictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a case where two inputs cannot both stand.
         * @description Roles: researcher.
         */
        post: operations["contradictionOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/contradictions/{contradiction}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a contradiction: reconciled, both stand (explained), or unresolved (disclosed).
         * @description Roles: researcher, coordinator.
         */
        post: operations["contradictionResolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/crosscheck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rounds, questions and contradictions; focal points and authorities see those of their body.
         * @description Roles: coordinator, programOfficer, focalPoint, authority, researcher, facilitator.
         */
        get: operations["getCrosscheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/decrees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a decree known to the calendar; open deadlines are recomputed by their rule.
         * @description Roles: coordinator, programOfficer.
         */
        post: operations["assessmentAnnounceDecree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/dossiers/{bodyCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A body's indicators, answers, offers and questions. To others than the body an answer is there once it is submitted.
         * @description Roles: coordinator, programOfficer, focalPoint, authority, researcher, facilitator, operator.
         */
        get: operations["getDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/dossiers/{bodyCode}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept assigned indicators; the answering clock goes on.
         * @description Roles: focalPoint.
         */
        post: operations["dossierAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/dossiers/{bodyCode}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log a call; a promise pauses automatic reminders until then.
         * @description Roles: coordinator, programOfficer.
         */
        post: operations["dossierLogCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/dossiers/{bodyCode}/clearances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign answers off, naming the exact versions; a later edit voids it.
         * @description Roles: authority. Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        post: operations["dossierClear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/dossiers/{bodyCode}/items/{indicator}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give or change the answer; `expectedVersion` is the version the author saw.
         * @description Roles: focalPoint.
         */
        post: operations["dossierAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/dossiers/{bodyCode}/items/{indicator}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say "not ours", with a reason; the coordinator decides who answers.
         * @description Roles: focalPoint.
         */
        post: operations["dossierRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/dossiers/{bodyCode}/questions/{question}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reply to a clarification question.
         * @description Roles: focalPoint.
         */
        post: operations["dossierReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/dossiers/{bodyCode}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit cleared answers.
         * @description Roles: focalPoint.
         */
        post: operations["dossierSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's own drafts; nobody else's are there for anybody. */
        get: operations["listDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/drafts/{form}/{matter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the caller's own drafts. */
        get: operations["getDraft"];
        /** Keep a draft for its author alone, in place of the one before. It is no part of the record. */
        put: operations["putDraft"];
        post?: never;
        /** Throw a draft away. Done as well when there is none. */
        delete: operations["deleteDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live stream: an event `change` whenever something was recorded. */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The fact log in order of arrival, in pages. An answer has no reference there before it is submitted.
         * @description Roles: coordinator, programOfficer, operator.
         */
        get: operations["listFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/facts/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Checks numbering and hash chain of the fact log.
         * @description Roles: coordinator, programOfficer, operator.
         */
        get: operations["verifyFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/grid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bodies by stage of their work.
         * @description Roles: coordinator, programOfficer, focalPoint, authority, researcher, facilitator, participant, observer, operator.
         */
        get: operations["getGrid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/handoffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Handoff offers; focal points and authorities see those of their body.
         * @description Roles: coordinator, programOfficer, focalPoint, authority, operator.
         */
        get: operations["listOffers"];
        put?: never;
        /**
         * Propose to pass an indicator on; the present lead stays responsible until the other body accepts.
         * @description Roles: focalPoint.
         */
        post: operations["handoffPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/handoffs/{offer}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the indicator over.
         * @description Roles: focalPoint.
         */
        post: operations["handoffAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/handoffs/{offer}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide an offer that was left unanswered or reached the hop limit.
         * @description Roles: coordinator.
         */
        post: operations["handoffDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/handoffs/{offer}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline the offer; the indicator stays where it is.
         * @description Roles: focalPoint.
         */
        post: operations["handoffRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/handoffs/{offer}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an open offer back.
         * @description Roles: focalPoint.
         */
        post: operations["handoffRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The register: every indicator with its lead, state and outcome.
         * @description Roles: coordinator, programOfficer, focalPoint, authority, researcher, facilitator, participant, observer, operator.
         */
        get: operations["listIndicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every notice with its purpose key and its mail, in pages.
         * @description Roles: coordinator, programOfficer, operator.
         */
        get: operations["listLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings with their counts. */
        get: operations["listMeetings"];
        put?: never;
        /**
         * Plan a meeting as a draft; nobody is told before it is opened.
         * @description Roles: coordinator, programOfficer, facilitator.
         */
        post: operations["meetingPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/meetings/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One meeting with agenda and attendance. */
        get: operations["getMeeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/meetings/{number}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check people in, in person or online.
         * @description Roles: coordinator, programOfficer, facilitator.
         */
        post: operations["meetingAttend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/meetings/{number}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the meeting; an FGD needs an outcome for every item.
         * @description Roles: coordinator, programOfficer, facilitator.
         */
        post: operations["meetingClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/meetings/{number}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note a follow-up for a body.
         * @description Roles: coordinator, programOfficer, facilitator.
         */
        post: operations["meetingFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/meetings/{number}/items/{item}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what bodies say on an item; one voice per body.
         * @description Roles: focalPoint, programOfficer, facilitator.
         */
        post: operations["meetingPositions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/meetings/{number}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the meeting and invite; may be repeated to invite more people.
         * @description Roles: coordinator, programOfficer, facilitator.
         */
        post: operations["meetingOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/meetings/{number}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the outcome of one or several items together.
         * @description Roles: coordinator, programOfficer, facilitator.
         */
        post: operations["meetingOutcomes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/meetings/{number}/replies/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reply to an invitation, for oneself or as convener on behalf.
         * @description Roles: focalPoint, authority, participant, outsideReviewer, researcher, observer, coordinator, programOfficer, facilitator.
         */
        post: operations["meetingReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/meetings/{number}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start the session.
         * @description Roles: coordinator, programOfficer, facilitator.
         */
        post: operations["meetingStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Members with their roles, and the bodies.
         * @description Roles: coordinator, programOfficer, focalPoint, authority, researcher, facilitator, participant, observer, operator.
         */
        get: operations["listMembers"];
        /**
         * Add members with their roles and bodies, as `assessment.join` does, in one list that may be repeated.
         * @description Roles: coordinator, operator. Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        put: operations["putMembers"];
        /**
         * Let people join in a role. A body’s authority appoints its own focal points and delegates; for a body that takes part anybody else needs the number of a letter. Nobody joins by their own word.
         * @description Roles: coordinator, operator, authority. Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        post: operations["assessmentJoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/members/{person}/{role}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a role: one’s own, or as coordinator anybody’s, or as a body’s authority that of its focal points and delegates. Access ends before the answer comes.
         * @description Roles: coordinator, operator, authority, programOfficer, focalPoint, researcher, facilitator, participant, outsideReviewer, observer. Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        post: operations["assessmentLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Latest notices, newest first.
         * @description Roles: coordinator, programOfficer, focalPoint, authority, researcher, facilitator, participant, observer, operator.
         */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/own-part": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What whoever asks is here: their roles, what they may do in each, and what they see. */
        get: operations["getOwnPart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The profile: statements with provenance, comments, errata. */
        get: operations["getProfile"];
        put?: never;
        /**
         * Start the profile from the outcomes of the register.
         * @description Roles: researcher, programOfficer, coordinator.
         */
        post: operations["profileStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/profile/circulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Circulate a numbered version under the silence procedure.
         * @description Roles: coordinator, programOfficer.
         */
        post: operations["profileCirculate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/profile/clearance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Government clearance of the validated text.
         * @description Roles: coordinator, authority. Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        post: operations["profileClear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/profile/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Comment on a statement; an objection breaks the silence.
         * @description Roles: focalPoint, authority, participant, outsideReviewer, observer, researcher, coordinator.
         */
        post: operations["profileComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/profile/comments/{comment}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve a comment: accepted (with new wording), noted, or not accepted, with a reason.
         * @description Roles: researcher, programOfficer, coordinator.
         */
        post: operations["profileResolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/profile/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let statements stand although what they rest on has changed, with a reason.
         * @description Roles: researcher, programOfficer.
         */
        post: operations["profileConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/profile/errata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct a published statement by a dated, numbered erratum.
         * @description Roles: programOfficer, coordinator, researcher. Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        post: operations["profileErratum"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/profile/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Freeze and publish the cleared text with the provenance of each statement.
         * @description Roles: coordinator, programOfficer. Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        post: operations["profilePublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/profile/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write or replace statements, each resting on indicators.
         * @description Roles: researcher, programOfficer.
         */
        post: operations["profileWrite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/profile/validation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare the text validated.
         * @description Roles: coordinator.
         */
        post: operations["profileValidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign indicators to lead bodies and contributors; all or nothing.
         * @description Roles: coordinator, programOfficer.
         */
        post: operations["assessmentAssign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/register/{indicator}/lead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an indicator to another lead body, after a refusal or as a correction.
         * @description Roles: coordinator.
         */
        post: operations["assessmentReassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the next numbered round of clarification questions.
         * @description Roles: researcher.
         */
        post: operations["roundOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/rounds/{round}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a round before its deadline.
         * @description Roles: researcher.
         */
        post: operations["roundClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/sights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a member to let one see the assessment as they see it. They are told by letter and decide.
         * @description Roles: operator. Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        post: operations["askSight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter the next stage; an unmet gate needs a waiver with a reason, where it can be waived.
         * @description Roles: coordinator, programOfficer.
         */
        post: operations["assessmentAdvance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/steering/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say who coordinates, assists or researches from now on: all who have the role, not only the new ones.
         * @description Roles: coordinator. Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        post: operations["assessmentReplaceSteering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/waiting-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything waited for: who, what, since, until, what then.
         * @description Roles: coordinator, programOfficer, focalPoint, authority, researcher, facilitator, participant, observer, operator.
         */
        get: operations["getWaitingOn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/{key}/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Processes of the assessment with the size of their history.
         * @description Roles: coordinator, programOfficer, operator.
         */
        get: operations["listWorkflows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Store bodies by code.
         * @description Roles: operator.
         */
        put: operations["putBodies"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/first-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make the account of the first operator by the link of the first run, once. */
        put: operations["makeOperator"];
        /** Whether the link of the first run opens anything. Looking uses nothing up. */
        post: operations["lookAtFirstLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/framework-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a file says as a catalogue, or everything that is wrong with it, cell by cell. Stores nothing.
         * @description Roles: operator.
         */
        post: operations["readFrameworkFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/frameworks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stored versions of catalogues with their size and use.
         * @description Roles: operator.
         */
        get: operations["listFrameworks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/frameworks/{id}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A version of a catalogue, whole.
         * @description Roles: operator.
         */
        get: operations["getFramework"];
        /**
         * Store a version of a catalogue. A stored version never changes.
         * @description Roles: operator.
         */
        put: operations["putFramework"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether database and process engine can be worked with (503 when one cannot), why not, and what is owed to the log. */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document. */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a password by a link, once; ends all sessions. */
        put: operations["usePasswordLink"];
        /** Whose link it is. Looking uses nothing up. */
        post: operations["lookAtPasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link by mail; the answer is always the same. */
        post: operations["askPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People with their accounts, in pages.
         * @description Roles: operator.
         */
        get: operations["listAccounts"];
        /**
         * Store role accounts; a password gives the account a log-in and ends its sessions.
         * @description Roles: operator. Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        put: operations["putPeople"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Disable an account, which ends its sessions, or revive it.
         * @description Roles: operator.
         */
        put: operations["changeAccess"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a person a link by which they set their password; a newer link replaces an older one.
         * @description Roles: operator.
         */
        post: operations["invitePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take away the second factor of somebody who has lost it; their sessions end and they are told.
         * @description Roles: operator. Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        delete: operations["resetSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/preparations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Assessments that are being prepared, and those that were launched.
         * @description Roles: operator.
         */
        get: operations["listPreparations"];
        put?: never;
        /**
         * Begin to prepare an assessment, with what is usual.
         * @description Roles: operator.
         */
        post: operations["createPreparation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/preparations/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to prepare the next assessment from an earlier one or from a preparation: bodies, people with a role, plan and assignment.
         * @description Roles: operator.
         */
        post: operations["nextPreparation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/preparations/{preparation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A preparation, whole.
         * @description Roles: operator.
         */
        get: operations["getPreparation"];
        /**
         * Save one section, finished or not. Refused when somebody else has changed the preparation meanwhile.
         * @description Roles: operator.
         */
        put: operations["savePreparation"];
        post?: never;
        /**
         * Throw a preparation away that has not been launched.
         * @description Roles: operator.
         */
        delete: operations["deletePreparation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/preparations/{preparation}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a file says of bodies and people, or of assignments, or everything that is wrong with it. Stores nothing.
         * @description Roles: operator.
         */
        post: operations["readPreparationFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/preparations/{preparation}/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Launch a version: bodies, people, the assessment and invitations. Repeating it changes nothing.
         * @description Roles: operator.
         */
        post: operations["launchPreparation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/preparations/{preparation}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who will be sent what and when, if it is launched as it stands and nobody does anything afterwards.
         * @description Roles: operator.
         */
        get: operations["getPreparedMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/preparations/{preparation}/mails/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mails of one person, each as it will be sent to them.
         * @description Roles: operator.
         */
        get: operations["readPreparedMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/preparations/{preparation}/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a rehearsal of a version: same data, a held clock, no invitations. The same version has one rehearsal.
         * @description Roles: operator.
         */
        post: operations["rehearsePreparation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/preparations/{preparation}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is missing for a launch, what is often a mistake, and who will be invited.
         * @description Roles: operator.
         */
        get: operations["reviewPreparation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service takes requests. */
        get: operations["getReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/security-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The security log, newest first, in pages.
         * @description Roles: operator.
         */
        get: operations["listSecurityEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/security-log.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The security log as a table, oldest first.
         * @description Roles: operator.
         */
        get: operations["exportSecurityCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/security-log.jsonl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The security log as JSON lines, oldest first.
         * @description Roles: operator.
         */
        get: operations["exportSecurityLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, with the token that writes must carry. */
        get: operations["getSession"];
        put?: never;
        /** Sign in; sets the session cookie. Throttled per account and address. */
        post: operations["signIn"];
        /** End the session. */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Prove again who one is, for what is asked only of somebody who did so a short while ago. */
        put: operations["proveAgain"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/sight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End seeing as another person; the session is one’s own again. */
        delete: operations["leaveSight"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one has asked to see as another person, newest first.
         * @description Roles: operator.
         */
        get: operations["listSights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sights/{sight}/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * See as the person from now on, in this session and for reading alone, until the time that they allowed is up.
         * @description Roles: operator. Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).
         */
        put: operations["beginSight"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Providers of identity by which one can sign in. */
        get: operations["listProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in-providers/{provider}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to prove again who one is, by a fresh sign-in at the provider that the account is linked with. */
        post: operations["proveAtProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in-providers/{provider}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Come back from a provider: opens a session, links the account, or proves anew who one is, as it was begun. Once. */
        post: operations["returnFromProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in-providers/{provider}/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to sign in by a provider, or to accept an invitation by it; the browser goes there. */
        post: operations["signInAtProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AssessmentDetail: {
            key: string;
            title: components["schemas"]["LocalizedText"];
            languages: string[];
            /** @enum {string} */
            level: "national" | "subnational";
            linkedTo: string | null;
            /** @enum {string} */
            clock: "live" | "held";
            framework: {
                id: string;
                version: string;
                illustrative: boolean;
            };
            convener: string;
            /** @enum {string} */
            stage: "setup" | "launched" | "collecting" | "crosscheck" | "validation" | "analysis" | "consultation" | "clearance" | "published" | "closed";
            timeline: {
                /** @enum {string} */
                stage: "setup" | "launched" | "collecting" | "crosscheck" | "validation" | "analysis" | "consultation" | "clearance" | "published" | "closed";
                plannedOn: string | null;
                enteredAt: number | null;
            }[];
            steering: {
                coordinators: string[];
                officers: string[];
                researchers: string[];
            };
            plan: {
                acceptance: {
                    amount: number;
                    /** @enum {string} */
                    unit: "workingDays" | "calendarDays" | "seconds";
                };
                answering: {
                    amount: number;
                    /** @enum {string} */
                    unit: "workingDays" | "calendarDays" | "seconds";
                };
                offer: {
                    amount: number;
                    /** @enum {string} */
                    unit: "workingDays" | "calendarDays" | "seconds";
                };
                roundReply: {
                    amount: number;
                    /** @enum {string} */
                    unit: "workingDays" | "calendarDays" | "seconds";
                };
                silence: {
                    amount: number;
                    /** @enum {string} */
                    unit: "workingDays" | "calendarDays" | "seconds";
                };
                promise?: {
                    amount: number;
                    /** @enum {string} */
                    unit: "workingDays" | "calendarDays" | "seconds";
                };
                ladder: {
                    offset: {
                        amount: number;
                        /** @enum {string} */
                        unit: "workingDays" | "calendarDays" | "seconds";
                    };
                    /** @enum {string} */
                    to: "main" | "alternate" | "authority" | "coordinator";
                }[];
                hopLimit: number;
                maxRounds: number;
                /** Format: date */
                factsNotBefore?: string;
                openDrafting?: boolean;
                openViews?: boolean;
                clearance?: string;
                fourEyes?: {
                    except: string[];
                };
                milestones: {
                    /** @enum {string} */
                    stage: "setup" | "launched" | "collecting" | "crosscheck" | "validation" | "analysis" | "consultation" | "clearance" | "published" | "closed";
                    /** Format: date */
                    plannedOn: string;
                }[];
                answeringNotAfter: number | null;
            };
            calendar: {
                id: string;
                country: string;
                weekend: number[];
                zone: string;
                officeHours: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to?: string;
                    opens: string;
                    closes: string;
                    label?: {
                        [key: string]: string;
                    };
                }[];
                decrees: {
                    id: string;
                    title: {
                        [key: string]: string;
                    };
                    /** Format: date */
                    knownOn: string;
                    adds: {
                        /** Format: date */
                        date: string;
                        name: {
                            [key: string]: string;
                        };
                        kind: string;
                    }[];
                    removes: string[];
                    works?: string[];
                }[];
                alwaysOpen?: boolean;
                offsets: {
                    from: number;
                    minutes: number;
                    name: string;
                }[];
            };
            counts: {
                indicators: number;
                bodies: number;
                unassigned: number;
                assigned: number;
                accepted: number;
                refused: number;
                submitted: number;
                agreed: number;
                contested: number;
                notApplicable: number;
                openOffers: number;
                openQuestions: number;
                openContradictions: number;
            };
            profile: {
                status: string;
                version: number;
            };
            gate: {
                next: ("setup" | "launched" | "collecting" | "crosscheck" | "validation" | "analysis" | "consultation" | "clearance" | "published" | "closed") | null;
                missing: string[];
            };
            clockAt: number;
            nextEvent: number | null;
            frameworkTitle: components["schemas"]["LocalizedText"];
            lastFactId: number;
            inboxUrl: string | null;
        };
        AssessmentSummary: {
            key: string;
            title: components["schemas"]["LocalizedText"];
            languages: string[];
            /** @enum {string} */
            clock: "live" | "held";
            clockAt: number;
            illustrative: boolean;
            stage: ("setup" | "launched" | "collecting" | "crosscheck" | "validation" | "analysis" | "consultation" | "clearance" | "published" | "closed") | null;
            roles: {
                /** @enum {string} */
                role: "coordinator" | "programOfficer" | "focalPoint" | "authority" | "researcher" | "facilitator" | "participant" | "outsideReviewer" | "observer" | "operator";
                body: string | null;
            }[];
            level: ("national" | "subnational") | null;
            startsOn: string | null;
            mine: {
                tasks: number;
                first: {
                    /** @enum {string} */
                    what: "enrolBodies" | "assignIndicators" | "planMeeting" | "acceptIndicators" | "answerIndicators" | "clearAnswers" | "submitAnswers" | "decideOffer" | "replyQuestions" | "reassignIndicator" | "decideEscalatedOffer" | "decideHopLimit" | "chaseBody" | "appointContact" | "findStandIn" | "closeRound" | "resolveContradiction" | "setOutcomes" | "closeMeeting" | "holdMeeting" | "writeProfile" | "circulateProfile" | "commentProfile" | "resolveComments" | "confirmStatements" | "validateProfile" | "clearProfile" | "publishProfile" | "advanceStage";
                    items: number;
                    until: number | null;
                    workingDaysLeft: number | null;
                    offset: {
                        minutes: number;
                        name: string;
                    } | null;
                } | null;
            };
        };
        BodyPeople: {
            body: string;
            tenures: {
                person: string;
                name: components["schemas"]["LocalizedText"];
                /** @enum {string} */
                role: "coordinator" | "programOfficer" | "focalPoint" | "authority" | "researcher" | "facilitator" | "participant" | "outsideReviewer" | "observer" | "operator";
                contact: ("main" | "alternate" | "authority") | null;
                since: number;
                until: number | null;
                by: {
                    person: string;
                    name: components["schemas"]["LocalizedText"];
                    /** @enum {string} */
                    role: "coordinator" | "programOfficer" | "focalPoint" | "authority" | "researcher" | "facilitator" | "participant" | "outsideReviewer" | "observer" | "operator";
                };
                letter: string | null;
                endedBy: {
                    person: string;
                    name: components["schemas"]["LocalizedText"];
                    /** @enum {string} */
                    role: "coordinator" | "programOfficer" | "focalPoint" | "authority" | "researcher" | "facilitator" | "participant" | "outsideReviewer" | "observer" | "operator";
                } | null;
                endedOn: string | null;
            }[];
            absences: {
                person: string;
                name: components["schemas"]["LocalizedText"];
                /** @enum {string} */
                mode: "finishes" | "unavailable";
                from: number;
                until: number;
                letter: string | null;
                by: {
                    person: string;
                    name: components["schemas"]["LocalizedText"];
                    /** @enum {string} */
                    role: "coordinator" | "programOfficer" | "focalPoint" | "authority" | "researcher" | "facilitator" | "participant" | "outsideReviewer" | "observer" | "operator";
                };
                endedAt: number | null;
                endedBy: {
                    person: string;
                    name: components["schemas"]["LocalizedText"];
                    /** @enum {string} */
                    role: "coordinator" | "programOfficer" | "focalPoint" | "authority" | "researcher" | "facilitator" | "participant" | "outsideReviewer" | "observer" | "operator";
                } | null;
            }[];
        };
        Cell: string | number | boolean | null | {
            date: string;
        };
        ChainCheck: {
            violations: string[];
        };
        ChangeEvent: {
            lastFactId: number;
            clockAt: number;
            kinds: string[] | null;
            bodies: string[] | null;
        };
        Content: {
            id: string;
            kind: string;
            subject: string;
            body: unknown;
            hash: string;
            author: string;
            createdAt: string;
        };
        ContentRef: {
            id: string;
            hash: string;
        };
        CreatedAssessment: {
            key: string;
            workflow: string;
            ready: boolean;
        };
        Crosscheck: {
            rounds: {
                number: number;
                openedAt: number;
                deadline: components["schemas"]["Deadline"];
                closedAt: number | null;
            }[];
            questions: components["schemas"]["Question"][];
            contradictions: {
                id: string;
                indicator: string;
                title: components["schemas"]["LocalizedText"];
                bodies: string[];
                /** @enum {string} */
                kind: "answersDiffer" | "answerAgainstLaw" | "legalCitation" | "figuresDiffer" | "nationalLocal";
                text: components["schemas"]["ContentRef"];
                content: components["schemas"]["Content"] | null;
                /** @enum {string} */
                status: "open" | "reconciled" | "bothStand" | "unresolved";
                openedAt: number;
                resolution: components["schemas"]["ContentRef"] | null;
                resolutionContent: components["schemas"]["Content"] | null;
            }[];
        };
        Deadline: {
            rule: {
                amount: number;
                /** @enum {string} */
                unit: "workingDays" | "calendarDays" | "seconds";
            };
            from: number;
            instant: number;
            calendarVersion: string;
            known?: number;
        };
        Dossier: {
            at: number;
            body: string;
            name: components["schemas"]["LocalizedText"];
            contacts: {
                main: string | null;
                alternate: string | null;
                authority: string | null;
            };
            pausedUntil: number | null;
            items: {
                indicator: string;
                dimension: number;
                title: components["schemas"]["LocalizedText"];
                /** @enum {string} */
                answerType: "yes_partial_no" | "yes_no" | "frequency" | "level" | "number" | "text";
                levels?: {
                    level: number;
                    title: components["schemas"]["LocalizedText"];
                }[];
                unit?: components["schemas"]["LocalizedText"];
                evidence: components["schemas"]["LocalizedText"] | null;
                status: string;
                since: number;
                acceptance: components["schemas"]["Deadline"] | null;
                answering: components["schemas"]["Deadline"] | null;
                version: number;
                registerVersion: number;
                answer: components["schemas"]["ContentRef"] | null;
                content: components["schemas"]["Content"] | null;
                signOff?: components["schemas"]["SignOff"];
                refusal: ("outsideMandate" | "sharedMandate" | "dataElsewhere" | "needsLeadership" | "needsTime") | null;
            }[];
            offersIn: components["schemas"]["Offer"][];
            offersOut: components["schemas"]["Offer"][];
            questions: components["schemas"]["Question"][];
        };
        Draft: {
            /** @enum {string} */
            form: "answer" | "reply" | "refuse" | "pass" | "refuseOffer" | "appoint" | "handOver" | "endRole" | "steering";
            matter: string;
            savedAt: number;
            base: number;
            fields: {
                [key: string]: string | {
                    [key: string]: string;
                }[];
            };
        };
        DraftHead: {
            /** @enum {string} */
            form: "answer" | "reply" | "refuse" | "pass" | "refuseOffer" | "appoint" | "handOver" | "endRole" | "steering";
            matter: string;
            savedAt: number;
        };
        DraftList: {
            drafts: components["schemas"]["DraftHead"][];
        };
        Fact: {
            id: number;
            workflowId: string;
            seq: number;
            type: string;
            at: number;
            realAt: string;
            by: {
                person: string;
                /** @enum {string} */
                role: "coordinator" | "programOfficer" | "focalPoint" | "authority" | "researcher" | "facilitator" | "participant" | "outsideReviewer" | "observer" | "operator";
                body: string | null;
            };
            data: {
                [key: string]: unknown;
            };
            hash: string;
        };
        FactPage: {
            facts: components["schemas"]["Fact"][];
            next: number | null;
        };
        Finding: {
            /** @enum {string} */
            section: "basics" | "people" | "calendar" | "plan" | "assignments";
            code: string;
            message: string;
        };
        FrameworkList: {
            frameworks: {
                id: string;
                version: string;
                title: components["schemas"]["LocalizedText"];
                languages: string[];
                illustrative: boolean;
                dimensions: number;
                indicators: number;
                assessments: number;
            }[];
        };
        Grid: {
            at: number;
            rows: components["schemas"]["GridRow"][];
        };
        GridCell: {
            /** @enum {string} */
            state: "none" | "notYet" | "partly" | "waiting" | "dueSoon" | "late" | "inReview" | "done";
            done: number;
            total: number;
            until: number | null;
        };
        GridRow: {
            body: string;
            name: components["schemas"]["LocalizedText"];
            accept: components["schemas"]["GridCell"];
            answer: components["schemas"]["GridCell"];
            clear: components["schemas"]["GridCell"];
            submit: components["schemas"]["GridCell"];
            questions: components["schemas"]["GridCell"];
            outcome: components["schemas"]["GridCell"];
            pausedUntil: number | null;
        };
        Health: {
            /** @enum {string} */
            status: "ok" | "failing";
            database: boolean;
            engine: boolean;
            queues: boolean | null;
            causes: {
                /** @enum {string} */
                part: "database" | "engine" | "queues";
                /** @enum {string} */
                cause: "away" | "refused" | "diskFull" | "readOnly" | "outOfMemory" | "tooManyConnections" | "notMigrated" | "failing";
            }[];
            owed: {
                processes: number;
                oldestSeconds: number;
            } | null;
        };
        Indicator: {
            code: string;
            dimension: number;
            domain: components["schemas"]["LocalizedText"];
            title: components["schemas"]["LocalizedText"];
            /** @enum {string} */
            answerType: "yes_partial_no" | "yes_no" | "frequency" | "level" | "number" | "text";
            levels?: {
                level: number;
                title: components["schemas"]["LocalizedText"];
            }[];
            unit?: components["schemas"]["LocalizedText"];
            evidence: components["schemas"]["LocalizedText"] | null;
            lead: string;
            contributors: string[];
            version: number;
            status: string;
            hops: number;
            refusedBy: string[];
            answer: components["schemas"]["ContentRef"] | null;
            outcome: ("agreed" | "contested" | "notApplicable") | null;
            outcomeAt: string | null;
            signOff?: components["schemas"]["SignOff"];
            since: number;
        };
        IndicatorList: {
            indicators: components["schemas"]["Indicator"][];
        };
        Launched: {
            key: string;
            ready: boolean;
            invited: number;
        };
        Ledger: {
            entries: components["schemas"]["LedgerEntry"][];
            next: string | null;
        };
        LedgerEntry: {
            id: string;
            purposeKey: string;
            workflowId: string;
            /** @enum {string} */
            kind: "assigned" | "refused" | "reassigned" | "handoffOffered" | "handoffAccepted" | "handoffRefused" | "handoffRevoked" | "handoffEscalated" | "handoffHopLimit" | "clearanceRequested" | "reminder" | "overdue" | "escalation" | "questions" | "questionsReplied" | "contradiction" | "deadlineMoved" | "invitation" | "followUp" | "consultation" | "provenanceChanged" | "profilePublished" | "erratum" | "stageChanged" | "handedOver" | "vacancy" | "roleGiven" | "roleEnded" | "absenceNoted" | "standIn" | "nobodyAvailable" | "absenceOver";
            /** @enum {string} */
            why: "mainFocalPoint" | "alternateFocalPoint" | "validatingAuthority" | "coordinator" | "programOfficer" | "researcher" | "invited" | "outsideReviewer" | "ownRole" | "standIn";
            recipient: string;
            body: string | null;
            items: string[];
            subject: string | null;
            /** @enum {string} */
            form: "digest" | "single";
            dueAt: number;
            /** @enum {string} */
            state: "pending" | "queued" | "sending" | "sent" | "suppressed" | "dead";
            dropped: ("settled" | "holderChanged" | "past") | null;
            message: string | null;
            smtpMessageId: string | null;
            messageState: string | null;
            day: string | null;
            attempts: number;
            sentAt: number | null;
        };
        ListedAccount: {
            person: string;
            name: components["schemas"]["LocalizedText"];
            email: string;
            operator: boolean;
            secondFactor: boolean;
            /** @enum {string} */
            state: "none" | "invited" | "active" | "disabled";
            lastSignInAt: number | null;
            sessions: number;
        };
        LocalizedText: {
            [key: string]: string;
        };
        MailsToRead: {
            lang: string;
            mails: {
                when: string;
                subject: string;
                text: string;
            }[];
        };
        Meeting: {
            number: number;
            /** @enum {string} */
            kind: "coordination" | "fgd" | "consultation";
            title: components["schemas"]["ContentRef"];
            titleContent: components["schemas"]["Content"] | null;
            /** @enum {string} */
            status: "draft" | "open" | "inSession" | "closed";
            startsAt: number;
            endsAt: number;
            /** @enum {string} */
            format: "inPerson" | "hybrid" | "online";
            invited: number;
            replies: {
                yes: number;
                no: number;
            };
            attendance: {
                total: number;
                inPerson: number;
                online: number;
                bodies: number;
                outside: number;
            };
            items: number;
            itemsWithOutcome: number;
        };
        MeetingDetail: {
            meeting: components["schemas"]["Meeting"];
            agenda: {
                item: string;
                indicator: string;
                title: components["schemas"]["LocalizedText"];
                offer: string | null;
                positions: {
                    [key: string]: {
                        /** @enum {string} */
                        position: "agree" | "agreeWithEdit" | "object" | "notOurMandate" | "absent";
                        onBehalf: boolean;
                    };
                };
                outcome: ("agreed" | "contested" | "notApplicable" | "discussed") | null;
                wording: components["schemas"]["ContentRef"] | null;
                content: components["schemas"]["Content"] | null;
            }[];
            attendance: {
                person: string;
                name: components["schemas"]["LocalizedText"];
                body: string | null;
                outside: boolean;
                /** @enum {string} */
                mode: "inPerson" | "online";
            }[];
        };
        MeetingList: {
            meetings: components["schemas"]["Meeting"][];
        };
        MemberList: {
            members: {
                person: string;
                name: components["schemas"]["LocalizedText"];
                organisation: components["schemas"]["LocalizedText"] | null;
                /** @enum {string} */
                lang: "id" | "en";
                /** @enum {string} */
                role: "coordinator" | "programOfficer" | "focalPoint" | "authority" | "researcher" | "facilitator" | "participant" | "outsideReviewer" | "observer" | "operator";
                body: string | null;
                until: number | null;
            }[];
            bodies: {
                code: string;
                name: {
                    [key: string]: string;
                };
                remit?: {
                    [key: string]: string;
                };
                contacts: {
                    main: string | null;
                    alternate: string | null;
                    authority: string | null;
                } | null;
                planned: {
                    /** @enum {string} */
                    contact: "main" | "alternate" | "authority";
                    to: string | null;
                    effective: number;
                    letter: string | null;
                }[];
                absences: {
                    person: string;
                    /** @enum {string} */
                    mode: "finishes" | "unavailable";
                    from: number;
                    until: number;
                    letter: string | null;
                    began: boolean;
                }[];
            }[];
        };
        NextPreparation: {
            /** Format: uuid */
            id: string;
            version: number;
            changedBy: components["schemas"]["LocalizedText"];
            changedAt: number;
            launchedAs: string | null;
            left: string[];
        };
        NoticeList: {
            notices: {
                id: string;
                kind: string;
                recipient: string;
                recipientName: components["schemas"]["LocalizedText"];
                body: string | null;
                why: string;
                /** @enum {string} */
                form: "digest" | "single";
                dueAt: number;
                /** @enum {string} */
                state: "pending" | "queued" | "sending" | "sent" | "suppressed" | "dead";
                sentAt: number | null;
                items: string[];
            }[];
        };
        Offer: {
            id: string;
            indicator: string;
            title: components["schemas"]["LocalizedText"];
            /** @enum {string} */
            answerType: "yes_partial_no" | "yes_no" | "frequency" | "level" | "number" | "text";
            levels?: {
                level: number;
                title: components["schemas"]["LocalizedText"];
            }[];
            unit?: components["schemas"]["LocalizedText"];
            evidence: components["schemas"]["LocalizedText"] | null;
            from: string;
            to: string;
            /** @enum {string} */
            reason: "outsideMandate" | "sharedMandate" | "dataElsewhere" | "needsLeadership" | "needsTime";
            note: components["schemas"]["ContentRef"] | null;
            noteContent: components["schemas"]["Content"] | null;
            /** @enum {string} */
            status: "open" | "accepted" | "refused" | "revoked" | "escalated" | "hopLimit" | "decided";
            proposedAt: number;
            deadline: components["schemas"]["Deadline"];
            settledAt: number | null;
            answeringPreview: number | null;
        };
        OfferList: {
            offers: components["schemas"]["Offer"][];
        };
        OwnAccount: {
            person: string;
            name: components["schemas"]["LocalizedText"];
            email: string;
            lang: string;
            passwordSetAt: number | null;
            secondFactor: {
                since: number | null;
                recoveryCodesLeft: number;
                required: boolean;
                possible: boolean;
            };
            lastSignIn: {
                at: number;
                device: string;
                address: string;
            } | null;
            sessions: components["schemas"]["OwnSession"][];
        };
        OwnPart: {
            parts: {
                /** @enum {string} */
                role: "coordinator" | "programOfficer" | "focalPoint" | "authority" | "researcher" | "facilitator" | "participant" | "outsideReviewer" | "observer" | "operator";
                body: string | null;
                acts: {
                    command: string;
                    notBefore: ("setup" | "launched" | "collecting" | "crosscheck" | "validation" | "analysis" | "consultation" | "clearance" | "published" | "closed") | null;
                }[];
                sees: {
                    /** @enum {string} */
                    group: "assessment" | "grid" | "pause" | "waitingOn" | "notice" | "ledger" | "fact" | "fact.answer" | "process" | "register" | "register.refusedBy" | "member" | "member.history" | "offer" | "note" | "dossier" | "dossier.refusal" | "answer" | "question" | "reply" | "contradiction" | "meeting" | "meeting.attendance" | "meeting.positions" | "meeting.outcome" | "followUp" | "profile" | "profile.text" | "profile.provenance" | "comment" | "comment.reason" | "erratum" | "reason.confirmation" | "reason.contact" | "reason.steering" | "callNote" | "waiver" | "draft";
                    ways: ("always" | "own" | "mine" | "addressed" | "submitted" | "drafting" | "agenda" | "joint" | "opened" | "invited" | "circulated" | "circulating" | "published" | "openViews")[][];
                }[];
                appoints: {
                    gives: ("coordinator" | "programOfficer" | "focalPoint" | "authority" | "researcher" | "facilitator" | "participant" | "outsideReviewer" | "observer" | "operator")[];
                    ends: ("coordinator" | "programOfficer" | "focalPoint" | "authority" | "researcher" | "facilitator" | "participant" | "outsideReviewer" | "observer" | "operator")[];
                    handsOver: ("main" | "alternate" | "authority")[];
                    onLetter: ("coordinator" | "programOfficer" | "focalPoint" | "authority" | "researcher" | "facilitator" | "participant" | "outsideReviewer" | "observer" | "operator")[];
                    ofOwnBody: boolean;
                };
            }[];
        };
        OwnSession: {
            /** Format: uuid */
            id: string;
            present: boolean;
            since: number;
            lastSeen: number;
            device: string;
            address: string;
        };
        PersonName: {
            person: string;
            name: components["schemas"]["LocalizedText"];
            organisation: components["schemas"]["LocalizedText"] | null;
        };
        Preparation: {
            basics: {
                key: string;
                /** @description By language; each may be empty. */
                title: {
                    [key: string]: string;
                };
                languages: string[];
                /** @enum {string} */
                level: "national" | "subnational";
                convener: string;
                framework: {
                    id: string;
                    version: string;
                } | null;
            };
            people: {
                bodies: {
                    code: string;
                    /** @description By language; each may be empty. */
                    name: {
                        [key: string]: string;
                    };
                }[];
                people: {
                    account: string;
                    name: string;
                    email: string;
                    /** @enum {string} */
                    lang: "id" | "en";
                    body: string;
                    parts: ("main" | "alternate" | "authority" | "coordinator" | "programOfficer" | "researcher" | "facilitator" | "observer")[];
                }[];
            };
            calendar: {
                country: string;
                zone: string;
                weekend: number[];
                opens: string;
                closes: string;
                hours?: {
                    from: string;
                    to: string;
                    opens: string;
                    closes: string;
                }[];
                /** @description By language; each may be empty. */
                source: {
                    [key: string]: string;
                };
                daysOff: {
                    date: string;
                    name: string;
                }[];
            };
            plan: {
                acceptance: number | null;
                answering: number | null;
                offer: number | null;
                roundReply: number | null;
                silence: number | null;
                hopLimit: number;
                maxRounds: number;
                ladder: {
                    days: number;
                    /** @enum {string} */
                    to: "main" | "alternate" | "authority" | "coordinator";
                }[];
                openDrafting: boolean;
                openViews: boolean;
                clearance: string;
                fourEyesExcept: string[];
                milestones: {
                    /** @enum {string} */
                    stage: "setup" | "launched" | "collecting" | "crosscheck" | "validation" | "analysis" | "consultation" | "clearance" | "published" | "closed";
                    plannedOn: string;
                }[];
            };
            assignments: {
                indicator: string;
                lead: string;
                contributors: string[];
            }[];
        };
        PreparationHead: {
            /** Format: uuid */
            id: string;
            version: number;
            changedBy: components["schemas"]["LocalizedText"];
            changedAt: number;
            launchedAs: string | null;
            title: {
                [key: string]: string;
            };
            languages: string[];
            bodies: number;
            people: number;
        };
        PreparationReply: {
            /** Format: uuid */
            id: string;
            version: number;
            changedBy: components["schemas"]["LocalizedText"];
            changedAt: number;
            launchedAs: string | null;
            preparation: components["schemas"]["Preparation"];
        };
        PreparationReview: {
            version: number;
            missing: components["schemas"]["Finding"][];
            warnings: components["schemas"]["Finding"][];
            people: {
                person: string;
                name: string;
                email: string;
                invited: boolean;
            }[];
        };
        PreparedMails: {
            complete: boolean;
            from: string;
            until: string;
            people: {
                person: string;
                mails: {
                    when: string;
                    subject: string;
                }[];
            }[];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "WRONG_STAGE" | "GATE_NOT_MET" | "NOT_PERMITTED" | "UNKNOWN_BODY" | "UNKNOWN_INDICATOR" | "UNKNOWN_OFFER" | "UNKNOWN_QUESTION" | "UNKNOWN_ROUND" | "UNKNOWN_CONTRADICTION" | "UNKNOWN_MEETING" | "UNKNOWN_ITEM" | "UNKNOWN_STATEMENT" | "UNKNOWN_COMMENT" | "UNKNOWN_PERSON" | "ALREADY_ENROLLED" | "ALREADY_ASSIGNED" | "ALREADY_EXISTS" | "NOT_OWNER" | "FOREIGN_BODY" | "NOT_CLEARING_BODY" | "SAME_BODY" | "SAME_HOLDER" | "OFFER_OPEN" | "OFFER_CLOSED" | "HOP_LIMIT" | "REFUSED_BEFORE" | "WRONG_STATE" | "STALE_VERSION" | "ROUND_OPEN" | "ROUND_LIMIT" | "ROUND_CLOSED" | "MEETING_STATE" | "OUTCOME_MISSING" | "PROVENANCE_MISSING" | "PROVENANCE_CHANGED" | "PROVENANCE_UNCHANGED" | "COMMENTS_OPEN" | "SILENCE_RUNNING" | "DECREE_KNOWN" | "DATE_PAST" | "CLOCK_NOT_HELD" | "CLOCK_BACKWARDS" | "ROLE_ENDED" | "SELF_GRANT" | "STEERS_AND_SPEAKS" | "LETTER_REQUIRED" | "NOT_A_MEMBER" | "LAST_COORDINATOR" | "NOT_A_CONTACT" | "NOT_ABSENT" | "OWN_ANSWER" | "CLOSED" | "EMPTY" | "INVALID_REQUEST" | "UNAUTHENTICATED" | "WRONG_CREDENTIALS" | "CSRF" | "FORBIDDEN" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_KEY_REUSED" | "PAYLOAD_TOO_LARGE" | "TOO_MANY_REQUESTS" | "TOO_MANY_DRAFTS" | "UNSUPPORTED_MEDIA_TYPE" | "ENGINE_UNAVAILABLE" | "DATABASE_UNAVAILABLE" | "OUTCOME_UNKNOWN" | "INTERNAL" | "LINK_OVER" | "PASSWORD_COMMON" | "PASSWORD_PERSONAL" | "PASSWORD_WRONG" | "ACCOUNT_DISABLED" | "PROOF_TOO_OLD" | "SECOND_FACTOR_NEEDED" | "SECOND_FACTOR_REQUIRED" | "SECOND_FACTOR_OFF" | "SECOND_FACTOR_OVER" | "CODE_WRONG" | "PROVIDER_OVER" | "PROVIDER_FAILED" | "PROVIDER_AWAY" | "PROVIDER_NOT_LINKED" | "PROVIDER_TAKEN" | "PREPARATION_CHANGED" | "PREPARATION_INCOMPLETE" | "PREPARATION_LAUNCHED" | "SEEING_ONLY" | "SIGHT_OVER";
            detail: string;
            details?: {
                [key: string]: unknown;
            };
            errors?: {
                pointer: string;
                message: string;
            }[];
        };
        Profile: {
            /** @enum {string} */
            status: "none" | "draft" | "circulated" | "validated" | "cleared" | "published";
            version: number;
            silence: {
                deadline: components["schemas"]["Deadline"];
                /** @enum {string} */
                state: "running" | "broken" | "kept";
            } | null;
            changedStatements: number;
            statements: {
                id: string;
                dimension: number;
                /** @enum {string} */
                class: "wellDeveloped" | "potential";
                indicators: string[];
                text: components["schemas"]["ContentRef"];
                content: components["schemas"]["Content"] | null;
                provenance: components["schemas"]["Provenance"][];
                changedSince: {
                    indicator: string;
                    now: components["schemas"]["Provenance"] | null;
                }[];
            }[];
            comments: {
                id: string;
                statement: string;
                by: string;
                body: string | null;
                at: number;
                text: components["schemas"]["ContentRef"];
                content: components["schemas"]["Content"] | null;
                objection: boolean;
                /** @enum {string} */
                outcome: "open" | "accepted" | "noted" | "notAccepted";
            }[];
            errata: {
                number: number;
                statement: string;
                before: components["schemas"]["ContentRef"];
                after: components["schemas"]["ContentRef"];
                afterContent: components["schemas"]["Content"] | null;
                reason: components["schemas"]["ContentRef"];
                reasonContent: components["schemas"]["Content"] | null;
                provenance: components["schemas"]["Provenance"][];
                at: number;
            }[];
        };
        Provenance: {
            indicator: string;
            lead: string;
            answer: components["schemas"]["ContentRef"] | null;
            signOff?: components["schemas"]["SignOff"];
            /** @enum {string} */
            outcome: "agreed" | "contested" | "notApplicable";
            outcomeAt: string;
            contradictions: {
                id: string;
                /** @enum {string} */
                status: "open" | "reconciled" | "bothStand" | "unresolved";
                resolution: components["schemas"]["ContentRef"] | null;
            }[] | null;
        };
        Question: {
            id: string;
            round: number;
            indicator: string;
            title: components["schemas"]["LocalizedText"];
            body: string;
            text: components["schemas"]["ContentRef"];
            content: components["schemas"]["Content"] | null;
            replies: components["schemas"]["Content"][];
            /** @enum {string} */
            status: "open" | "answered" | "evidenceAdded" | "cannotAnswer" | "unanswered";
            deadline: number;
        };
        ReadFramework: {
            framework: {
                id: string;
                version: string;
                languages: string[];
                title: {
                    [key: string]: string;
                };
                illustrative: boolean;
                dimensions: {
                    number: number;
                    title: {
                        [key: string]: string;
                    };
                }[];
                indicators: {
                    code: string;
                    dimension: number;
                    domain: {
                        [key: string]: string;
                    };
                    title: {
                        [key: string]: string;
                    };
                    /** @enum {string} */
                    answer: "yes_partial_no" | "yes_no" | "frequency" | "level" | "number" | "text";
                    levels?: {
                        level: number;
                        title: {
                            [key: string]: string;
                        };
                    }[];
                    unit?: {
                        [key: string]: string;
                    };
                    evidence?: {
                        [key: string]: string;
                    };
                }[];
            } | null;
            faults: {
                sheet: string;
                row: number | null;
                column: string | null;
                message: string;
            }[];
            more: number;
        };
        ReadPreparationFile: {
            people: {
                bodies: {
                    code: string;
                    /** @description By language; each may be empty. */
                    name: {
                        [key: string]: string;
                    };
                }[];
                people: {
                    account: string;
                    name: string;
                    email: string;
                    /** @enum {string} */
                    lang: "id" | "en";
                    body: string;
                    parts: ("main" | "alternate" | "authority" | "coordinator" | "programOfficer" | "researcher" | "facilitator" | "observer")[];
                }[];
            } | null;
            assignments: {
                indicator: string;
                lead: string;
                contributors: string[];
            }[] | null;
            faults: {
                sheet: string;
                row: number | null;
                column: string | null;
                message: string;
            }[];
            more: number;
        };
        SecurityEvent: {
            id: number;
            at: number;
            /** @enum {string} */
            kind: "signedIn" | "signInFailed" | "signInHeld" | "signedOut" | "sessionEnded" | "passwordChanged" | "passwordSetByLink" | "passwordPutByOperator" | "linkRefused" | "invited" | "resetAsked" | "accountPut" | "accountDisabled" | "accountRevived" | "languageChanged" | "permissionRefused" | "roleChanged" | "exported" | "provedAgain" | "secondFactorAsked" | "secondFactorSet" | "secondFactorRemoved" | "secondFactorReset" | "recoveryCodesMade" | "recoveryCodeUsed" | "sightAsked" | "sightAllowed" | "sightRefused" | "sightBegan" | "sightRead" | "sightEnded" | "providerLinked" | "providerUnlinked";
            person: string | null;
            by: string | null;
            address: string;
            device: string;
            assessment: string | null;
            body: string | null;
            route: string | null;
            details: {
                [key: string]: string | number | boolean;
            };
        };
        Sight: {
            /** Format: uuid */
            id: string;
            assessment: string;
            title: components["schemas"]["LocalizedText"];
            person: string;
            personName: components["schemas"]["LocalizedText"];
            viewer: string;
            viewerName: components["schemas"]["LocalizedText"];
            reason: string;
            askedAt: number;
            answeredAt: number | null;
            allowed: boolean | null;
            until: number | null;
            beganAt: number | null;
            endedAt: number | null;
            lapsed: boolean;
        };
        SignOff: {
            /** @enum {string} */
            capacity: "own" | "onBehalf" | "acting" | "dailyActing";
            alone: boolean;
            at: number;
        };
        Stored: {
            stored: number;
        };
        WaitingOn: {
            id: string;
            assessment: string;
            body: string | null;
            bodyName: components["schemas"]["LocalizedText"] | null;
            /** @enum {string} */
            role: "coordinator" | "programOfficer" | "focalPoint" | "authority" | "researcher" | "facilitator" | "participant" | "outsideReviewer" | "observer" | "operator";
            persons: string[];
            people: components["schemas"]["PersonName"][];
            vacant: boolean;
            /** @enum {string} */
            what: "enrolBodies" | "assignIndicators" | "planMeeting" | "acceptIndicators" | "answerIndicators" | "clearAnswers" | "submitAnswers" | "decideOffer" | "replyQuestions" | "reassignIndicator" | "decideEscalatedOffer" | "decideHopLimit" | "chaseBody" | "appointContact" | "findStandIn" | "closeRound" | "resolveContradiction" | "setOutcomes" | "closeMeeting" | "holdMeeting" | "writeProfile" | "circulateProfile" | "commentProfile" | "resolveComments" | "confirmStatements" | "validateProfile" | "clearProfile" | "publishProfile" | "advanceStage";
            items: string[];
            since: number;
            until: number | null;
            workingDaysLeft: number | null;
            /** @enum {string} */
            then: "remindAgain" | "escalateToAuthority" | "escalateToCoordinator" | "roundCloses" | "textAdopted" | "meetingTakesPlace" | "nothingAutomatic";
            step: number;
        };
        WaitingOnList: {
            at: number;
            items: components["schemas"]["WaitingOn"][];
        };
        Workflow: {
            id: string;
            /** @enum {string} */
            kind: "assessment" | "dossier" | "meeting" | "profile";
            seq: number;
            closed: boolean;
            continued: number;
            nextDue: number | null;
            events: number | null;
        };
    };
    responses: {
        /** @description What went wrong, with a code (RFC 9457). */
        Problem: {
            headers: {
                /** @description Seconds after which a repeat makes sense; with 429 and 503. */
                "Retry-After"?: number;
                /** @description `id` or `en`. */
                "Content-Language"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description New for every act; repeating a request with its key never does it twice. */
        IdempotencyKey: string;
        /** @description The `csrf` value of the session. */
        CsrfToken: string;
        /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
        IfMatch: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAccount"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeLanguage: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    lang: "id" | "en";
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    presentPassword: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listOwnProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        providers: {
                            id: string;
                            name: components["schemas"]["LocalizedText"];
                            linkedAt: number | null;
                            lastUsedAt: number | null;
                        }[];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    linkProvider: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example /account */
                    next: string;
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    unlinkProvider: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    offerSecondFactor: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        uri: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    removeSecondFactor: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listOwnSights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sights: components["schemas"]["Sight"][];
                        now: number;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    answerSight: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                sight: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    allow: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    withdrawSight: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                sight: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listAssessments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessments: components["schemas"]["AssessmentSummary"][];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createAssessment: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                    languages: string[];
                    title: {
                        [key: string]: string;
                    };
                    /** @enum {string} */
                    level: "national" | "subnational";
                    linkedTo: string | null;
                    /** @enum {string} */
                    clock: "live" | "held";
                    startAt: string | null;
                    framework: {
                        id: string;
                        version: string;
                    };
                    convener: string;
                    steering: {
                        coordinators: string[];
                        officers: string[];
                        researchers: string[];
                    };
                    calendar: {
                        id: string;
                        country: string;
                        weekend: number[];
                        zone: string;
                        officeHours: {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to?: string;
                            opens: string;
                            closes: string;
                            label?: {
                                [key: string]: string;
                            };
                        }[];
                        decrees: {
                            id: string;
                            title: {
                                [key: string]: string;
                            };
                            /** Format: date */
                            knownOn: string;
                            adds: {
                                /** Format: date */
                                date: string;
                                name: {
                                    [key: string]: string;
                                };
                                kind: string;
                            }[];
                            removes: string[];
                            works?: string[];
                        }[];
                        alwaysOpen?: boolean;
                    };
                    plan: {
                        acceptance: {
                            amount: number;
                            /** @enum {string} */
                            unit: "workingDays" | "calendarDays" | "seconds";
                        };
                        answering: {
                            amount: number;
                            /** @enum {string} */
                            unit: "workingDays" | "calendarDays" | "seconds";
                        };
                        answeringNotAfter: string | null;
                        offer: {
                            amount: number;
                            /** @enum {string} */
                            unit: "workingDays" | "calendarDays" | "seconds";
                        };
                        roundReply: {
                            amount: number;
                            /** @enum {string} */
                            unit: "workingDays" | "calendarDays" | "seconds";
                        };
                        silence: {
                            amount: number;
                            /** @enum {string} */
                            unit: "workingDays" | "calendarDays" | "seconds";
                        };
                        promise?: {
                            amount: number;
                            /** @enum {string} */
                            unit: "workingDays" | "calendarDays" | "seconds";
                        };
                        ladder: {
                            offset: {
                                amount: number;
                                /** @enum {string} */
                                unit: "workingDays" | "calendarDays" | "seconds";
                            };
                            /** @enum {string} */
                            to: "main" | "alternate" | "authority" | "coordinator";
                        }[];
                        hopLimit: number;
                        maxRounds: number;
                        /** Format: date */
                        factsNotBefore?: string;
                        openDrafting?: boolean;
                        openViews?: boolean;
                        clearance?: string;
                        fourEyes?: {
                            except: string[];
                        };
                        milestones: {
                            /** @enum {string} */
                            stage: "setup" | "launched" | "collecting" | "crosscheck" | "validation" | "analysis" | "consultation" | "clearance" | "published" | "closed";
                            /** Format: date */
                            plannedOn: string;
                        }[];
                    };
                    members: {
                        person: string;
                        /** @enum {string} */
                        role: "coordinator" | "programOfficer" | "focalPoint" | "authority" | "researcher" | "facilitator" | "participant" | "outsideReviewer" | "observer" | "operator";
                        body: string | null;
                    }[];
                    launch?: {
                        bodies: {
                            body: string;
                            contacts: {
                                main: string;
                                alternate: string;
                                authority: string;
                            };
                        }[];
                        assignments: {
                            indicator: string;
                            lead: string;
                            contributors: string[];
                        }[];
                    };
                    continueAfterEvents?: number;
                };
            };
        };
        responses: {
            /** @description The reply. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedAssessment"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentDetail"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    assessmentEnrolBody: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    contacts: {
                        main: string;
                        alternate: string;
                        authority: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    assessmentEnterAbsence: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                bodyCode: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    mode: "finishes" | "unavailable";
                    /** Format: date-time */
                    from?: string;
                    /** Format: date-time */
                    until: string;
                    letter?: string;
                    reason?: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    assessmentEndAbsence: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                bodyCode: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    assessmentReplaceContact: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                bodyCode: string;
                contact: "main" | "alternate" | "authority";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    person: string | null;
                    /** Format: date-time */
                    effective?: string;
                    letter?: string;
                    keepsRole?: boolean;
                    reason: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getBodyPeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                bodyCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyPeople"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    moveClock: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    to: string;
                } | {
                    /** @constant */
                    next: true;
                    /** Format: date-time */
                    after?: string;
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: number;
                        next: number | null;
                        ticks: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                content: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Content"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    contradictionOpen: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contradiction: string;
                    indicator: string;
                    bodies: string[];
                    /** @enum {string} */
                    kind: "answersDiffer" | "answerAgainstLaw" | "legalCitation" | "figuresDiffer" | "nationalLocal";
                    text: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    contradictionResolve: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                contradiction: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "reconciled" | "bothStand" | "unresolved";
                    resolution: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getCrosscheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Crosscheck"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    assessmentAnnounceDecree: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decree: {
                        id: string;
                        title: {
                            [key: string]: string;
                        };
                        /** Format: date */
                        knownOn: string;
                        adds: {
                            /** Format: date */
                            date: string;
                            name: {
                                [key: string]: string;
                            };
                            kind: string;
                        }[];
                        removes: string[];
                        works?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                bodyCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    dossierAccept: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                bodyCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    indicators: string[];
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    dossierLogCall: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                bodyCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                    promisedUntil: string | null;
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    dossierClear: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                bodyCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    indicators: {
                        indicator: string;
                        version: number;
                    }[];
                    /** @enum {string} */
                    capacity?: "own" | "onBehalf" | "acting" | "dailyActing";
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    dossierAnswer: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                bodyCode: string;
                indicator: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: {
                        /** @enum {string} */
                        value: "yes" | "partial" | "no" | "never" | "yearly" | "moreOften" | "level" | "number" | "text" | "notApplicable";
                        level?: number;
                        number?: number;
                        text: {
                            /**
                             * @description Language tag of BCP 47, in its canonical spelling.
                             * @example id
                             * @example en
                             * @example pt-BR
                             */
                            lang: string;
                            text: string;
                        };
                        /** @default [] */
                        evidence?: {
                            title: string;
                            reference?: string;
                            /** Format: uri */
                            url?: string;
                        }[];
                        /** Format: date */
                        asOf?: string;
                    };
                    expectedVersion: number;
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    dossierRefuse: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                bodyCode: string;
                indicator: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "outsideMandate" | "sharedMandate" | "dataElsewhere" | "needsLeadership" | "needsTime";
                    note?: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    dossierReply: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                bodyCode: string;
                question: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status: "answered" | "evidenceAdded" | "cannotAnswer";
                    text: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    dossierSubmit: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                bodyCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    indicators: string[];
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                form: "answer" | "reply" | "refuse" | "pass" | "refuseOffer" | "appoint" | "handOver" | "endRole" | "steering";
                matter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                key: string;
                form: "answer" | "reply" | "refuse" | "pass" | "refuseOffer" | "appoint" | "handOver" | "endRole" | "steering";
                matter: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    base: number;
                    fields: {
                        [key: string]: string | {
                            [key: string]: string;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftHead"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                key: string;
                form: "answer" | "reply" | "refuse" | "pass" | "refuseOffer" | "appoint" | "handOver" | "endRole" | "steering";
                matter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    streamEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["ChangeEvent"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listFacts: {
        parameters: {
            query?: {
                after?: number;
                workflow?: string;
                limit?: number;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactPage"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    verifyFacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainCheck"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getGrid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grid"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listOffers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    handoffPropose: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    offer: string;
                    indicator: string;
                    to: string;
                    /** @enum {string} */
                    reason: "outsideMandate" | "sharedMandate" | "dataElsewhere" | "needsLeadership" | "needsTime";
                    note?: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                    expectedVersion?: number;
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    handoffAccept: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    handoffDecide: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "move" | "keep";
                    note?: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    handoffRefuse: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "outsideMandate" | "sharedMandate" | "dataElsewhere" | "needsLeadership" | "needsTime";
                    note?: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    handoffRevoke: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listIndicators: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listLedger: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ledger"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listMeetings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    meetingPlan: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: number;
                    /** @enum {string} */
                    kind: "coordination" | "fgd" | "consultation";
                    /** Format: date-time */
                    startsAt: string;
                    /** Format: date-time */
                    endsAt: string;
                    /** @enum {string} */
                    format: "inPerson" | "hybrid" | "online";
                    title: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                    agenda: string[];
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingDetail"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    meetingAttend: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    attendances: {
                        person: string;
                        body: string | null;
                        outside: boolean;
                        /** @enum {string} */
                        mode: "inPerson" | "online";
                    }[];
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    meetingClose: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    meetingFollowUp: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    followUp: string;
                    body: string;
                    text: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    meetingPositions: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                number: number;
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    positions: {
                        body: string;
                        /** @enum {string} */
                        position: "agree" | "agreeWithEdit" | "object" | "notOurMandate" | "absent";
                        onBehalf: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    meetingOpen: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    invitees: {
                        person: string;
                        body: string | null;
                        outside: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    meetingOutcomes: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    outcomes: {
                        item: string;
                        /** @enum {string} */
                        outcome: "agreed" | "contested" | "notApplicable" | "discussed";
                        wording: {
                            /**
                             * @description Language tag of BCP 47, in its canonical spelling.
                             * @example id
                             * @example en
                             * @example pt-BR
                             */
                            lang: string;
                            text: string;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    meetingReply: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                number: number;
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reply: "yes" | "no";
                    /** @enum {string} */
                    mode?: "inPerson" | "online";
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    meetingStart: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putMembers: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    members: {
                        person: string;
                        /** @enum {string} */
                        role: "coordinator" | "programOfficer" | "focalPoint" | "authority" | "researcher" | "facilitator" | "participant" | "outsideReviewer" | "observer" | "operator";
                        body: string | null;
                    }[];
                    letter?: string;
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stored"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    assessmentJoin: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    members: {
                        person: string;
                        /** @enum {string} */
                        role: "coordinator" | "programOfficer" | "focalPoint" | "authority" | "researcher" | "facilitator" | "participant" | "outsideReviewer" | "observer" | "operator";
                        body: string | null;
                        /** Format: date-time */
                        until?: string;
                    }[];
                    letter?: string;
                    reason?: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    assessmentLeave: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                person: string;
                role: "coordinator" | "programOfficer" | "focalPoint" | "authority" | "researcher" | "facilitator" | "participant" | "outsideReviewer" | "observer" | "operator";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    letter?: string;
                    reason: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listNotices: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeList"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getOwnPart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPart"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    profileStart: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    profileCirculate: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    profileClear: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    profileComment: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment: string;
                    statement: string;
                    text: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                    objection: boolean;
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    profileResolve: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                comment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "accepted" | "noted" | "notAccepted";
                    reason: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                    text?: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    profileConfirm: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    statements: string[];
                    reason: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    profileErratum: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    statement: string;
                    text: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                    reason: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    profilePublish: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    profileWrite: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    statements: {
                        id: string;
                        dimension: number;
                        /** @enum {string} */
                        class: "wellDeveloped" | "potential";
                        indicators: string[];
                        text: {
                            /**
                             * @description Language tag of BCP 47, in its canonical spelling.
                             * @example id
                             * @example en
                             * @example pt-BR
                             */
                            lang: string;
                            text: string;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    profileValidate: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    assessmentAssign: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    assignments: {
                        indicator: string;
                        lead: string;
                        contributors: string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    assessmentReassign: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                indicator: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: string;
                    despiteRefusal?: boolean;
                    expectedVersion?: number;
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    roundOpen: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    questions: {
                        id: string;
                        indicator: string;
                        body: string;
                        text: {
                            /**
                             * @description Language tag of BCP 47, in its canonical spelling.
                             * @example id
                             * @example en
                             * @example pt-BR
                             */
                            lang: string;
                            text: string;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    roundClose: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                round: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    askSight: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    person: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    assessmentAdvance: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    to: "setup" | "launched" | "collecting" | "crosscheck" | "validation" | "analysis" | "consultation" | "clearance" | "published" | "closed";
                    waiver?: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    assessmentReplaceSteering: {
        parameters: {
            query?: never;
            header: {
                /** @description New for every act; repeating a request with its key never does it twice. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                key: string;
                role: "coordinator" | "programOfficer" | "researcher";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    persons: string[];
                    keepRole?: boolean;
                    reason: {
                        /**
                         * @description Language tag of BCP 47, in its canonical spelling.
                         * @example id
                         * @example en
                         * @example pt-BR
                         */
                        lang: string;
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done and visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            /** @description Accepted and kept, not yet visible: the database was away. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workflow: string;
                        seq: number;
                        facts: string[];
                        recorded: boolean;
                        warnings: {
                            /** @enum {string} */
                            code: "MEETING_STARTS_ON_DAY_OFF" | "MEETING_ENDS_ON_DAY_OFF" | "MEETING_STARTS_OUTSIDE_HOURS" | "MEETING_ENDS_OUTSIDE_HOURS";
                            message: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getWaitingOn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingOnList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listWorkflows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workflow"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putBodies: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bodies: {
                        code: string;
                        name: {
                            [key: string]: string;
                        };
                        remit?: {
                            [key: string]: string;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stored"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    makeOperator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    id: string;
                    name: string;
                    email: string;
                    /** @enum {string} */
                    lang: "id" | "en";
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    lookAtFirstLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "open" | "taken" | "over";
                        until: number | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    readFrameworkFile: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    json: {
                        [key: string]: unknown;
                    };
                } | {
                    sheets: {
                        name: string;
                        /** @default 1 */
                        firstRow?: number;
                        rows: components["schemas"]["Cell"][][];
                    }[];
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadFramework"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listFrameworks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getFramework: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: string;
                        languages: string[];
                        title: {
                            [key: string]: string;
                        };
                        illustrative: boolean;
                        dimensions: {
                            number: number;
                            title: {
                                [key: string]: string;
                            };
                        }[];
                        indicators: {
                            code: string;
                            dimension: number;
                            domain: {
                                [key: string]: string;
                            };
                            title: {
                                [key: string]: string;
                            };
                            /** @enum {string} */
                            answer: "yes_partial_no" | "yes_no" | "frequency" | "level" | "number" | "text";
                            levels?: {
                                level: number;
                                title: {
                                    [key: string]: string;
                                };
                            }[];
                            unit?: {
                                [key: string]: string;
                            };
                            evidence?: {
                                [key: string]: string;
                            };
                        }[];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putFramework: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                    version: string;
                    languages: string[];
                    title: {
                        [key: string]: string;
                    };
                    illustrative: boolean;
                    dimensions: {
                        number: number;
                        title: {
                            [key: string]: string;
                        };
                    }[];
                    indicators: {
                        code: string;
                        dimension: number;
                        domain: {
                            [key: string]: string;
                        };
                        title: {
                            [key: string]: string;
                        };
                        /** @enum {string} */
                        answer: "yes_partial_no" | "yes_no" | "frequency" | "level" | "number" | "text";
                        levels?: {
                            level: number;
                            title: {
                                [key: string]: string;
                            };
                        }[];
                        unit?: {
                            [key: string]: string;
                        };
                        evidence?: {
                            [key: string]: string;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stored"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            500: components["responses"]["Problem"];
            /** @description The reply when something is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    usePasswordLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    lookAtPasswordLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "invitation" | "reset";
                        name: components["schemas"]["LocalizedText"];
                        login: string;
                        until: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    askPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                search?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: components["schemas"]["ListedAccount"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putPeople: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    people: {
                        id: string;
                        name: {
                            [key: string]: string;
                        };
                        email: string;
                        /** @enum {string} */
                        lang: "id" | "en";
                        organisation: {
                            [key: string]: string;
                        } | null;
                        password?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stored"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeAccess: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    disabled: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    invitePerson: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    resetSecondFactor: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listPreparations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        preparations: components["schemas"]["PreparationHead"][];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createPreparation: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreparationReply"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    nextPreparation: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    of: {
                        /** Format: uuid */
                        preparation: string;
                    } | {
                        assessment: string;
                    };
                    /** Format: date */
                    from: string;
                };
            };
        };
        responses: {
            /** @description The reply. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextPreparation"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getPreparation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                preparation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreparationReply"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    savePreparation: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                preparation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    section: "basics" | "people" | "calendar" | "plan" | "assignments";
                    value: {
                        key: string;
                        /** @description By language; each may be empty. */
                        title: {
                            [key: string]: string;
                        };
                        languages: string[];
                        /** @enum {string} */
                        level: "national" | "subnational";
                        convener: string;
                        framework: {
                            id: string;
                            version: string;
                        } | null;
                    } | {
                        bodies: {
                            code: string;
                            /** @description By language; each may be empty. */
                            name: {
                                [key: string]: string;
                            };
                        }[];
                        people: {
                            account: string;
                            name: string;
                            email: string;
                            /** @enum {string} */
                            lang: "id" | "en";
                            body: string;
                            parts: ("main" | "alternate" | "authority" | "coordinator" | "programOfficer" | "researcher" | "facilitator" | "observer")[];
                        }[];
                    } | {
                        country: string;
                        zone: string;
                        weekend: number[];
                        opens: string;
                        closes: string;
                        hours?: {
                            from: string;
                            to: string;
                            opens: string;
                            closes: string;
                        }[];
                        /** @description By language; each may be empty. */
                        source: {
                            [key: string]: string;
                        };
                        daysOff: {
                            date: string;
                            name: string;
                        }[];
                    } | {
                        acceptance: number | null;
                        answering: number | null;
                        offer: number | null;
                        roundReply: number | null;
                        silence: number | null;
                        hopLimit: number;
                        maxRounds: number;
                        ladder: {
                            days: number;
                            /** @enum {string} */
                            to: "main" | "alternate" | "authority" | "coordinator";
                        }[];
                        openDrafting: boolean;
                        openViews: boolean;
                        clearance: string;
                        fourEyesExcept: string[];
                        milestones: {
                            /** @enum {string} */
                            stage: "setup" | "launched" | "collecting" | "crosscheck" | "validation" | "analysis" | "consultation" | "clearance" | "published" | "closed";
                            plannedOn: string;
                        }[];
                    } | {
                        indicator: string;
                        lead: string;
                        contributors: string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreparationReply"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deletePreparation: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                preparation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    readPreparationFile: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                preparation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sheets: {
                        name: string;
                        /** @default 1 */
                        firstRow?: number;
                        rows: components["schemas"]["Cell"][][];
                    }[];
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadPreparationFile"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    launchPreparation: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                preparation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Launched"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getPreparedMails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                preparation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreparedMails"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    readPreparedMails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                preparation: string;
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailsToRead"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    rehearsePreparation: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                preparation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Launched"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    reviewPreparation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                preparation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreparationReview"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ready";
                    };
                };
            };
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listSecurityEvents: {
        parameters: {
            query?: {
                kind?: "signedIn" | "signInFailed" | "signInHeld" | "signedOut" | "sessionEnded" | "passwordChanged" | "passwordSetByLink" | "passwordPutByOperator" | "linkRefused" | "invited" | "resetAsked" | "accountPut" | "accountDisabled" | "accountRevived" | "languageChanged" | "permissionRefused" | "roleChanged" | "exported" | "provedAgain" | "secondFactorAsked" | "secondFactorSet" | "secondFactorRemoved" | "secondFactorReset" | "recoveryCodesMade" | "recoveryCodeUsed" | "sightAsked" | "sightAllowed" | "sightRefused" | "sightBegan" | "sightRead" | "sightEnded" | "providerLinked" | "providerUnlinked";
                person?: string;
                address?: string;
                before?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        events: components["schemas"]["SecurityEvent"][];
                        next: number | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    exportSecurityCsv: {
        parameters: {
            query?: {
                kind?: "signedIn" | "signInFailed" | "signInHeld" | "signedOut" | "sessionEnded" | "passwordChanged" | "passwordSetByLink" | "passwordPutByOperator" | "linkRefused" | "invited" | "resetAsked" | "accountPut" | "accountDisabled" | "accountRevived" | "languageChanged" | "permissionRefused" | "roleChanged" | "exported" | "provedAgain" | "secondFactorAsked" | "secondFactorSet" | "secondFactorRemoved" | "secondFactorReset" | "recoveryCodesMade" | "recoveryCodeUsed" | "sightAsked" | "sightAllowed" | "sightRefused" | "sightBegan" | "sightRead" | "sightEnded" | "providerLinked" | "providerUnlinked";
                person?: string;
                address?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    exportSecurityLines: {
        parameters: {
            query?: {
                kind?: "signedIn" | "signInFailed" | "signInHeld" | "signedOut" | "sessionEnded" | "passwordChanged" | "passwordSetByLink" | "passwordPutByOperator" | "linkRefused" | "invited" | "resetAsked" | "accountPut" | "accountDisabled" | "accountRevived" | "languageChanged" | "permissionRefused" | "roleChanged" | "exported" | "provedAgain" | "secondFactorAsked" | "secondFactorSet" | "secondFactorRemoved" | "secondFactorReset" | "recoveryCodesMade" | "recoveryCodeUsed" | "sightAsked" | "sightAllowed" | "sightRefused" | "sightBegan" | "sightRead" | "sightEnded" | "providerLinked" | "providerUnlinked";
                person?: string;
                address?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: string;
                        name: components["schemas"]["LocalizedText"];
                        operator: boolean;
                        csrf: string;
                        /** @enum {string} */
                        secondFactor: "none" | "missing" | "set";
                        memberships: {
                            assessment: string;
                            role: string;
                            body: string | null;
                        }[];
                        seeing?: {
                            assessment: string;
                            until: number;
                            over: boolean;
                        };
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: string;
                        name: components["schemas"]["LocalizedText"];
                        operator: boolean;
                        csrf: string;
                        /** @enum {string} */
                        secondFactor: "none" | "missing" | "set";
                        memberships: {
                            assessment: string;
                            role: string;
                            body: string | null;
                        }[];
                        seeing?: {
                            assessment: string;
                            until: number;
                            over: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    proveAgain: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    leaveSight: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listSights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sights: components["schemas"]["Sight"][];
                        now: number;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    beginSight: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                sight: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        providers: {
                            id: string;
                            name: components["schemas"]["LocalizedText"];
                        }[];
                    };
                };
            };
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    proveAtProvider: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf` value of the session. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example /account */
                    next: string;
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    returnFromProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    query: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        purpose: "signIn" | "invitation" | "link" | "proof";
                        next: string;
                        session: {
                            person: string;
                            name: components["schemas"]["LocalizedText"];
                            operator: boolean;
                            csrf: string;
                            /** @enum {string} */
                            secondFactor: "none" | "missing" | "set";
                            memberships: {
                                assessment: string;
                                role: string;
                                body: string | null;
                            }[];
                            seeing?: {
                                assessment: string;
                                until: number;
                                over: boolean;
                            };
                        };
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    signInAtProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example /account */
                    next: string;
                    invitation?: string;
                };
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
}
