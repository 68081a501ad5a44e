/// A field of a record as mapping files name it, with the names that columns for it usually have.
package enum ImportField: String, CaseIterable, Sendable {
    case subject, body, requester, requesterName, language, account, department, category, priority, status, channel
    case tags, team, assignee, openedAt, firstResponseAt, answer, solvedAt, resolution, updatedAt
    case at, author, text
    case name, pipeline, stage, value, currency, discount, owner, expectedClose, outcome, closedAt
    case tier, region, renewal, health, healthAt
    case externalReference, fields
    case calendar, members, assignment, silenceSeconds, afterHours
    case title, note, record, recordReference, dueAt, graceSeconds, waitsForReply, misses, attempts, reschedules
    case createdAt, closingNote
    case template, startedAt, items, form, state, requesterEmail, submittedAt, decidedAt
    case email, role, customRoles, skills, timeZone, capacity, manager, managerEmail

    /// Usual names of columns: letters and digits only, lower case, without accents; the likeliest first.
    var usualNames: [String] {
        switch self {
        case .subject:
            [
                "subject", "ticketsubject", "title", "summary", "betreff", "titel", "asunto", "objet", "oggetto",
                "assunto",
            ]
        case .body:
            [
                "body", "description", "ticketdescription", "message", "details", "beschreibung", "nachricht",
                "descripcion", "mensaje", "descrizione", "messaggio", "descricao", "mensagem",
            ]
        case .requester:
            [
                "requester", "requesteremail", "customeremail", "contactemail", "email", "emailaddress", "from",
                "absender", "correo", "courriel",
            ]
        case .requesterName: ["requestername", "customername", "contactname", "customer", "kunde", "cliente", "client"]
        case .language: ["language", "languages", "lang", "locale", "sprache", "idioma", "langue", "lingua"]
        case .account: ["account", "accountname", "company", "organization", "organisation", "firma", "empresa"]
        case .department: ["department", "abteilung", "departamento", "departement"]
        case .category: ["category", "tickettype", "type", "queue", "kategorie", "categoria", "categorie"]
        case .priority: ["priority", "ticketpriority", "prioritat", "prioridad", "priorite", "prioridade", "priorita"]
        case .status: ["status", "ticketstatus", "state", "estado", "statut", "stato"]
        case .channel: ["channel", "ticketchannel", "via", "kanal", "canal", "canale"]
        case .tags: ["tags", "labels", "keywords", "schlagworte", "etiquetas"]
        case .team: ["team", "group"]
        case .assignee: ["assignee", "assigneeemail", "assignedto", "agentemail"]
        case .openedAt:
            [
                "openedat", "createdat", "created", "opened", "createddate", "creationdate", "dateopened", "opendate",
                "engagedate", "erstelltam", "erstellt", "fechadecreacion", "datedecreation", "datadicriacao",
            ]
        case .firstResponseAt: ["firstresponseat", "firstresponsetime", "firstrepliedat", "respondedat"]
        case .answer: ["answer", "reply", "response", "antwort", "respuesta", "reponse", "risposta", "resposta"]
        case .solvedAt: ["solvedat", "resolvedat", "resolved", "timetoresolution", "dateresolved", "geloestam"]
        case .resolution: ["resolution", "solution", "losung", "solucion"]
        case .updatedAt: ["updatedat", "updated", "lastmodified", "modifiedat", "geandertam"]
        case .at: ["timestamp", "completetimestamp", "endtimestamp", "time", "at"]
        case .author: ["author"]
        case .text: ["text", "comment", "note"]
        case .name:
            [
                "name", "fullname", "dealname", "opportunityname", "accountname", "account", "company", "deal",
                "nombre", "nom",
            ]
        case .pipeline: ["pipeline"]
        case .stage: ["stage", "dealstage", "phase", "etapa"]
        case .value:
            ["value", "amount", "closevalue", "dealvalue", "annualvalue", "revenue", "betrag", "importe", "montant"]
        case .currency: ["currency", "wahrung", "moneda", "devise", "valuta"]
        case .discount: ["discount", "discountpercent", "rabatt", "descuento", "remise"]
        case .owner: ["owner", "owneremail", "salesagentemail", "accountowner"]
        case .expectedClose: ["expectedclose", "expectedclosedate", "expectedclosingdate"]
        case .outcome: ["outcome", "result", "dealstatus", "status"]
        case .closedAt: ["closedat", "closedate", "closed", "dateclosed"]
        case .tier: ["tier", "accounttier", "segment"]
        case .region: ["region", "country", "officelocation", "location", "land", "pais", "pays"]
        case .renewal: ["renewal", "renewaldate", "contractend"]
        case .healthAt: ["healthat"]
        case .health: ["health", "healthscore", "score"]
        case .calendar, .members, .assignment, .afterHours, .note, .misses, .attempts, .reschedules:
            [rawValue.lowercased()]
        case .template, .startedAt, .items, .form, .submittedAt, .decidedAt: [rawValue.lowercased()]
        case .state: ["state", "status"]
        case .requesterEmail: ["requesteremail", "requester", "email", "emailaddress"]
        case .silenceSeconds, .graceSeconds, .waitsForReply, .recordReference, .closingNote: [rawValue.lowercased()]
        // The number of a record means something on the desk that it came from only; a mapping file can say otherwise.
        case .record: []
        case .title: ["title", "subject", "name", "betreff", "titel"]
        case .dueAt: ["dueat", "due", "duedate", "fallig"]
        case .createdAt: ["createdat", "created", "createddate", "openedat"]
        case .externalReference: ["externalreference"]
        case .fields: ["fields", "customfields"]
        case .email: ["email", "emailaddress", "mail", "correo", "courriel"]
        case .role: ["role", "rolle", "rol"]
        case .customRoles: ["customroles"]
        case .skills: ["skills", "expertise"]
        case .timeZone: ["timezone", "zone", "zeitzone"]
        case .capacity: ["capacity"]
        case .manager: ["manager", "managername"]
        case .managerEmail: ["manageremail"]
        }
    }

    /// Whether several columns make a list rather than one text.
    var isList: Bool { [.tags, .customRoles, .skills, .members, .items].contains(self) }

    /// What stands between the texts of several columns unless the mapping file says otherwise.
    var join: String {
        if isList { return "," }
        return [.body, .answer, .resolution, .text].contains(self) ? "\n\n" : " "
    }

    /// A column's name reduced to what is compared: `Ticket Subject` as `ticketsubject`.
    static func key(_ name: String) -> String {
        FieldSource.slug(name).filter { $0 != "-" }
    }
}
