/// The definitions of one module that the passing of time fires.
struct MomentGroup: Sendable {
    private(set) var detectors: [(place: Int, detector: any MomentDetector)] = []
    /// What their conditions look at.
    private(set) var fields = FieldSet()
    /// What has to be looked up for them.
    private(set) var questions = Questions()

    mutating func add(_ detector: any MomentDetector, at place: Int, fields: FieldSet) {
        detectors.append((place, detector))
        self.fields.formUnion(fields)
        questions.formUnion(detector.questions)
    }
}
