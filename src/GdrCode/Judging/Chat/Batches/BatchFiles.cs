using System.Globalization;

using GdrCode.Model;

namespace GdrCode.Judging.Chat.Batches;

/// <summary>Writes lines to as many files as limits ask for: <c>NAME.jsonl</c>, or <c>NAME.0001.jsonl</c> and so on where one is not enough. Named when all are whole.</summary>
/// <param name="path">The file to write.</param>
/// <param name="limits">What one file may hold.</param>
internal sealed class BatchFiles(string path, BatchLimits limits) : IDisposable
{
    private const string Partial = ".partial";

    private readonly string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
    private readonly string stem = Path.GetFileNameWithoutExtension(path);
    private readonly string extension = Path.GetExtension(path);
    private readonly List<string> written = [];
    private FileStream? open;
    private int requests;
    private long tokens;

    /// <summary>The plan beside the files.</summary>
    public string PlanPath => Path.Combine(folder, stem + BatchPlan.Suffix);

    /// <summary>What an earlier export left under the same name.</summary>
    public IReadOnlyList<string> Earlier() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, stem + "*").Where(IsOurs).Order(StringComparer.Ordinal)]
        : [];

    /// <param name="line">A line with its end.</param>
    /// <param name="size">Its tokens.</param>
    public void Append(byte[] line, int size)
    {
        if (open is null || requests == limits.Requests || open.Length + line.Length > limits.Bytes || (requests > 0 && tokens + size > limits.Tokens))
        {
            Next();
        }

        open!.Write(line);
        requests++;
        tokens += size;
    }

    /// <summary>Gives the files their names.</summary>
    /// <returns>Their paths, in order.</returns>
    public IReadOnlyList<string> Complete()
    {
        open?.Dispose();
        var names = written.Select((_, i) => written.Count == 1 ? Path.Combine(folder, stem + extension) : Numbered(i + 1)).ToList();
        foreach (var (from, to) in written.Zip(names))
        {
            File.Move(from, to, overwrite: true);
        }

        written.Clear();
        return names;
    }

    public void Dispose()
    {
        open?.Dispose();
        written.ForEach(File.Delete);
    }

    private void Next()
    {
        open?.Dispose();
        Directory.CreateDirectory(folder);
        var name = Numbered(written.Count + 1) + Partial;
        open = new FileStream(name, OwnerOnly.Writing(FileMode.Create));
        written.Add(name);
        (requests, tokens) = (0, 0);
    }

    private string Numbered(int number) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{stem}.{number:0000}{extension}"));

    private bool IsOurs(string file)
    {
        var rest = Path.GetFileName(file)[stem.Length..];
        return rest == extension || rest == BatchPlan.Suffix
            || (rest.Length == extension.Length + 5 && rest[0] == '.' && rest.EndsWith(extension, StringComparison.Ordinal) && rest[1..5].All(char.IsAsciiDigit));
    }
}
