/// A discount above a limit is asked, and was not before (TR-8).
struct DiscountDetector: Sendable {
    /// The highest discount that needs no approval, in percent.
    let above: Double

    @inline(__always)
    func fires(_ signals: borrowing Signals) -> Bool {
        guard let deal = signals.deal, deal.isDiscountNew, let discount = deal.discount else { return false }
        return discount > above && !(deal.discountBefore.map { $0 > above } ?? false)
    }

    func finding(_ signals: borrowing Signals) -> Finding {
        Finding(reason: "Discount \(signals.deal?.discount?.plain ?? "") % is above \(above.plain) %")
    }

    func excuse(_ signals: borrowing Signals) -> String {
        guard let deal = signals.deal, let discount = deal.discount else { return "No discount is asked" }
        if discount <= above { return "Discount \(discount.plain) % is not above \(above.plain) %" }
        return deal.isDiscountNew ? "The discount was already above \(above.plain) %" : "The discount did not change"
    }
}
