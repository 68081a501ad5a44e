/// The definitions of one module that one trigger event fires by looking further than at the record.
struct CircumstanceGroup: Sendable {
    private(set) var detectors: [(place: Int, detector: any CircumstanceDetector)] = []
    /// What their conditions look at.
    private(set) var fields = FieldSet()
    /// What has to be looked up for them.
    private(set) var questions = Questions()

    mutating func add(_ detector: any CircumstanceDetector, at place: Int, fields: FieldSet) {
        detectors.append((place, detector))
        self.fields.formUnion(fields)
        questions.formUnion(detector.questions)
    }
}
