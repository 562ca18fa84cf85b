using System.Diagnostics;
using System.Text;

namespace GdrCode.Cli.Tests.Crawling;

/// <summary>Runs git, and makes repositories with it, also such as git itself would not make.</summary>
internal static class Git
{
    public static string Run(string folder, params IReadOnlyList<string> arguments) => Run(folder, [], arguments);

    public static string Run(string folder, byte[] input, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {error.GetAwaiter().GetResult()}");
    }

    /// <summary>A bare repository with one commit of these files.</summary>
    public static string Create(string folder, params IReadOnlyList<(string Path, string Text)> files)
    {
        Init(folder);
        return Commit(folder, files);
    }

    public static void Init(string folder)
    {
        Directory.CreateDirectory(folder);
        Run(folder, "init", "--quiet", "--bare", "--initial-branch=main");
    }

    /// <summary>Adds a commit of these files alone.</summary>
    public static string Commit(string folder, params IReadOnlyList<(string Path, string Text)> files)
    {
        var script = new StringBuilder("commit refs/heads/main\ncommitter T <t@example.com> 0 +0000\ndata 5\nState\nfrom refs/heads/main^0\ndeleteall\n");
        if (!Exists(folder))
        {
            script.Replace("from refs/heads/main^0\n", "");
        }

        foreach (var (path, text) in files)
        {
            script.Append("M 100644 inline ").Append(path).Append("\ndata ").Append(Encoding.UTF8.GetByteCount(text)).Append('\n').Append(text).Append('\n');
        }

        Run(folder, Encoding.UTF8.GetBytes(script.ToString()), "fast-import", "--quiet");
        return Run(folder, "rev-parse", "main");
    }

    /// <summary>Makes the branch a commit of a tree that is taken as it is.</summary>
    public static string CommitTree(string folder, params IReadOnlyList<(string Mode, string Name, string Id)> entries)
    {
        var commit = Run(folder, "-c", "user.name=T", "-c", "user.email=t@example.com", "commit-tree", "-m", "State", Tree(folder, entries));
        Run(folder, "update-ref", "refs/heads/main", commit);
        return commit;
    }

    public static string Tree(string folder, params IReadOnlyList<(string Mode, string Name, string Id)> entries)
    {
        using var content = new MemoryStream();
        foreach (var (mode, name, id) in entries)
        {
            content.Write(Encoding.UTF8.GetBytes($"{mode} {name}\0"));
            content.Write(Convert.FromHexString(id));
        }

        return Run(folder, content.ToArray(), "hash-object", "-t", "tree", "-w", "--literally", "--stdin");
    }

    public static string Blob(string folder, string text) => Run(folder, Encoding.UTF8.GetBytes(text), "hash-object", "-w", "--stdin");

    private static bool Exists(string folder) => File.Exists(Path.Combine(folder, "packed-refs")) || File.Exists(Path.Combine(folder, "refs", "heads", "main"));
}
