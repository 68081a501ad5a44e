import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores a new account and returns its number.
    package func insert(_ account: Account) throws -> AccountID {
        try connection.run(
            """
            INSERT INTO account (
                name, tier, region, language, annual_value, annual_currency, renewal, owner_id, health, department_id,
                external_reference
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, account.name, account.tier.rawValue, account.region, account.language,
            account.annualValue?.minorUnits, account.annualValue?.currency, account.renewal?.description,
            account.owner?.rawValue, account.health, account.department?.rawValue, account.externalReference)
        let id = AccountID(connection.lastInsertRowID)
        try indexName(account.name, of: .account, id.rawValue)
        return id
    }

    /// Stores all that is known of an account that is stored already.
    package func update(_ account: Account) throws {
        try reindexName(account.name, of: .account, account.id.rawValue)
        try connection.run(
            """
            UPDATE account SET name = ?, tier = ?, region = ?, language = ?, annual_value = ?, annual_currency = ?,
                renewal = ?, owner_id = ?, health = ?, department_id = ? WHERE id = ?
            """, account.name, account.tier.rawValue, account.region, account.language,
            account.annualValue?.minorUnits, account.annualValue?.currency, account.renewal?.description,
            account.owner?.rawValue, account.health, account.department?.rawValue, account.id.rawValue)
    }

    /// Adds a health score to an account's history; a second one at the same moment replaces the first.
    package func insert(_ score: HealthScore, of account: AccountID) throws {
        try connection.run(
            """
            INSERT INTO account_health (account_id, at, score) VALUES (?, ?, ?)
            ON CONFLICT (account_id, at) DO UPDATE SET score = excluded.score
            """, account.rawValue, score.at.milliseconds, score.score)
    }

    /// Stores a new customer and returns their number.
    package func insert(_ customer: Customer) throws -> CustomerID {
        try connection.run(
            "INSERT INTO customer (name, email, language, account_id) VALUES (?, ?, ?, ?)", customer.name,
            customer.email, customer.language, customer.account?.rawValue)
        let id = CustomerID(connection.lastInsertRowID)
        try indexName("\(customer.name) \(customer.email)", of: .customer, id.rawValue)
        return id
    }
}

extension StoreReader {
    /// The account of that number; nil where there is none.
    package func account(_ id: AccountID) throws -> Account? {
        try connection.first(
            SQL("SELECT \(Self.accountColumns) FROM account WHERE id = ?"), id.rawValue, row: Self.account)
    }

    /// The account of that name, compared without regard to case; nil where there is none.
    package func account(named name: String) throws -> Account? {
        try connection.first(SQL("SELECT \(Self.accountColumns) FROM account WHERE name = ?"), name, row: Self.account)
    }

    /// The account that another system calls so; nil where there is none.
    package func account(externalReference: String) throws -> AccountID? {
        try connection.first("SELECT id FROM account WHERE external_reference = ?", externalReference) {
            row throws(DatabaseError) in try row.id(0)
        }
    }

    /// A page of accounts.
    package func accounts(_ query: AccountQuery) throws -> Page<Account, AccountID> {
        // As with deals, a page goes on after an account as that account stands now.
        let place =
            switch query.order {
            case .number: "id"
            case .name: "name, id"
            case .health: "COALESCE(health, 101), id"
            }
        let limit = min(max(query.limit, 1), 100)
        let found = try connection.query(
            SQL(
                """
                SELECT \(Self.accountColumns) FROM account
                WHERE (?1 IS NULL OR (\(place)) > (SELECT \(place) FROM account WHERE id = ?1))
                AND (?2 IS NULL OR department_id IS NULL OR department_id = ?2)
                AND (?3 IS NULL OR tier = ?3) AND (?4 IS NULL OR owner_id = ?4)
                ORDER BY \(place) LIMIT ?5
                """), query.after?.rawValue, query.department?.rawValue, query.tier?.rawValue, query.owner?.rawValue,
            limit + 1, row: Self.account)
        return Page(items: Array(found.prefix(limit)), next: found.count > limit ? found[limit - 1].id : nil)
    }

    /// An account's health scores, the oldest first.
    package func health(of account: AccountID, newest: Int = .max) throws -> [HealthScore] {
        try connection.query(
            """
            SELECT at, score FROM (
                SELECT at, score FROM account_health WHERE account_id = ? ORDER BY at DESC LIMIT ?
            ) ORDER BY at
            """, account.rawValue, newest
        ) {
            row throws(DatabaseError) in HealthScore(at: try row.instant(0), score: try row.int(1))
        }
    }

    /// The customer of that number; nil where there is none.
    package func customer(_ id: CustomerID) throws -> Customer? {
        try connection.first(
            "SELECT id, name, email, language, account_id FROM customer WHERE id = ?", id.rawValue, row: Self.customer)
    }

    /// The customer of that address, compared without regard to case; nil where there is none.
    package func customer(email: String) throws -> Customer? {
        try connection.first(
            "SELECT id, name, email, language, account_id FROM customer WHERE email = ?", email, row: Self.customer)
    }

    /// The customers with numbers above a bound, in the order of their numbers; for a department (nil: all) without those
    /// of an account that belongs to another.
    package func customers(department: DepartmentID?, after: CustomerID?, limit: Int) throws -> [Customer] {
        try connection.query(
            """
            SELECT customer.id, customer.name, email, customer.language, account_id
            FROM customer LEFT JOIN account ON account.id = account_id
            WHERE customer.id > ? AND (?2 IS NULL OR department_id IS NULL OR department_id = ?2)
            ORDER BY customer.id LIMIT ?3
            """, after?.rawValue ?? 0, department?.rawValue, limit, row: Self.customer)
    }

    private static let accountColumns = """
        id, name, tier, region, language, annual_value, annual_currency, renewal, owner_id, health, department_id, \
        external_reference
        """

    private static func account(_ row: borrowing Row) throws(DatabaseError) -> Account {
        Account(
            id: try row.id(0), name: try row.text(1), tier: try row.raw(2), region: try row.textOrNil(3),
            language: try row.text(4), annualValue: try row.moneyOrNil(5, 6), renewal: try row.dayOrNil(7),
            owner: try row.idOrNil(8), health: try row.intOrNil(9), department: try row.idOrNil(10),
            externalReference: try row.textOrNil(11))
    }

    private static func customer(_ row: borrowing Row) throws(DatabaseError) -> Customer {
        try customer(row, from: 0)
    }

    static func customer(_ row: borrowing Row, from column: Int) throws(DatabaseError) -> Customer {
        Customer(
            id: try row.id(column), name: try row.text(column + 1), email: try row.text(column + 2),
            language: try row.text(column + 3), account: try row.idOrNil(column + 4))
    }
}
