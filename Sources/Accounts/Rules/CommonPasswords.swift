import Foundation

/// Debian's cracklib, where it is installed: a program of its own, which reads a password and answers whether it is one that many people use.
enum CommonPasswords {
    static let checker = ["/usr/sbin/cracklib-check", "/usr/bin/cracklib-check"].first { FileManager.default.isExecutableFile(atPath: $0) }

    /// Whether the password is known as common; false where there is nothing to ask.
    static func contain(_ password: String) -> Bool {
        guard let checker, !password.contains("\n"), let answer = answer(of: checker, to: password + "\n") else { return false }
        return !answer.trimmingCharacters(in: .whitespacesAndNewlines).hasSuffix(": OK")
    }

    /// What the program writes when it has read the question to its end; none where it cannot be started.
    ///
    /// One socket is its input and its output: whoever writes to a program that has ended is told so, and no signal ends the server. Foundation's
    /// `Process` lists the open files of the server first and has crashed where there were thousands.
    private static func answer(of program: String, to question: String) -> String? {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else { return nil }
        defer { close(ends[0]) }
        let child = started(program, at: ends[1])
        close(ends[1])
        guard let child else { return nil }
        var bytes = Array(question.utf8)
        let sent = send(ends[0], &bytes, bytes.count, Int32(MSG_NOSIGNAL))
        shutdown(ends[0], Int32(SHUT_WR))
        let answer = sent == bytes.count ? readToEnd(ends[0]) : nil
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        return answer.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The process's number. It has nothing of the server's but the socket: all else that is open closes when another program begins (`O_CLOEXEC`).
    private static func started(_ program: String, at socket: Int32) -> pid_t? {
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_adddup2(&files, socket, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&files, socket, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        guard let name = strdup(program) else { return nil }
        defer { free(name) }
        var (arguments, environment): ([UnsafeMutablePointer<CChar>?], [UnsafeMutablePointer<CChar>?]) = ([name, nil], [nil])
        var child: pid_t = 0
        return posix_spawn(&child, program, &files, nil, &arguments, &environment) == 0 ? child : nil
    }

    private static func readToEnd(_ socket: Int32) -> [UInt8] {
        var (all, part) = ([UInt8](), [UInt8](repeating: 0, count: 1024))
        while true {
            let count = recv(socket, &part, part.count, 0)
            if count > 0 { all += part.prefix(count) } else if count == 0 || errno != EINTR { return all }
        }
    }
}
