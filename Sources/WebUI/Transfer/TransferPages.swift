import HTTPServer
import Model
import Transfer
import Workflows

/// Importing and exporting records: `/transfer`, and `/transfer/tickets?format=csv`.
struct TransferPages: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(
                .get, SitePath.transfer.rawValue, name: "pages.transfer",
                handler: desk.admin { _, member in
                    let form = forms(member).form(try await field(member))
                    return try desk.show(TransferPage(form: form), for: member)
                }),
            Route(
                .post, SitePath.transfer.rawValue, name: "pages.transfer.import",
                maximumBodyBytes: PageDesk.largestFileForm, admission: desk.admission, handler: desk.admin(take)),
            Route(.get, SitePath.exportPattern, name: "pages.transfer.export", handler: desk.admin(send)),
        ]
    }

    private func forms(_ member: Member) -> TransferForm {
        TransferForm(names: desk.environment.snapshot.configuration, texts: member.texts)
    }

    /// Where one file is chosen.
    private func field(_ member: Member, _ kept: [AttachmentID] = []) async throws -> FileField {
        var field = try await desk.fileField(for: member, kept)
        field.limits.messageFiles = 1
        return field
    }

    @Sendable private func take(_ request: Request, _ member: Member) async throws -> Response {
        let sent = try desk.fileForm(request, member.visitor)
        let fields = sent.fields
        var files = ChosenFiles(sent)
        let run = fields["run"].flatMap(TransferForm.Run.init) ?? .rehearsal
        do {
            try await desk.keep(&files, for: member)
            let summary = try await summary(of: fields, files.kept, run, member)
            // What was tried out and found good is imported by pressing the same button once more.
            let next: TransferForm.Run = run == .rehearsal && summary.stopped == nil ? .real : .rehearsal
            var form = forms(member).form(try await field(member, files.kept))
            form.fill(with: fields.replacing("run", with: [next.rawValue]))
            return try desk.show(TransferPage(form: form, summary: summary), for: member)
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            var form = forms(member).form(try await field(member, files.kept))
            form.fill(with: fields)
            form.tell(error, member.texts)
            return try desk.show(TransferPage(form: form), for: member, status: PageRefusal(error).status)
        }
    }

    private func summary(
        of fields: Parameters, _ kept: [AttachmentID], _ run: TransferForm.Run, _ member: Member
    ) async throws -> ImportSummary {
        let kind = fields["kind"].flatMap(ImportKind.init) ?? .tickets
        var request = FileImport.Request(kind, from: try await source(fields, kept, member))
        request.map = fields.filled("mapping").map { .text($0) }
        request.system = fields.filled("source")
        request.department = fields.filled("department")
        request.isDryRun = run == .rehearsal
        request.refused = .listed(most: TransferForm.mostListed)
        do {
            return try await FileImport(
                request, environment: desk.environment, principal: member.principal
            ).run()
        } catch let error as ImportMapError {
            throw WorkflowError.invalid("mapping", error.problems.joined(separator: " "))
        } catch let error as TransferError {
            throw WorkflowError.invalid("content", error.description)
        }
    }

    /// What is imported: the one file that was chosen, or what was typed.
    private func source(_ fields: Parameters, _ kept: [AttachmentID], _ member: Member) async throws -> ImportSource {
        let text = fields.lines("content")
        guard kept.count + (text.isEmpty ? 0 : 1) == 1 else {
            let isNothing = kept.isEmpty && text.isEmpty
            throw WorkflowError.invalid(
                "content", member.texts[isNothing ? "transfer.nothing" : "transfer.one"])
        }
        guard let id = kept.first else {
            // JSON lines are known by their first character, since what is pasted has no name.
            let name = text.first { !$0.isWhitespace } == "{" ? "pasted.jsonl" : "pasted.csv"
            return .content(Array(text.utf8), name: name)
        }
        let file = try await desk.environment.ask(ShowAttachment(attachment: id), as: member.principal)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.size)
        while bytes.count < file.size,
            let piece = try await desk.environment.piece(bytes.count / Environment.pieceBytes, of: file)
        {
            bytes += piece
        }
        return .content(bytes, name: file.name.text)
    }

    @Sendable private func send(_ request: Request, _ member: Member) async throws -> Response {
        guard let kind = request.parameters["kind"].flatMap(ExportKind.init),
            let format = TransferFormat(rawValue: request.query["format"] ?? "csv")
        else { throw HTTPError.notFound }
        let file = try ExportFile(kind, as: format, from: desk.environment, by: member.principal)
        return try await .download(file, type: format.mediaType, name: "\(kind.rawValue).\(format.rawValue)") {
            [desk] in
            desk.onError($0, request)
        }
    }
}
