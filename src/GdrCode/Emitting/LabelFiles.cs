using GdrCode.Model;

namespace GdrCode.Emitting;

/// <summary>The label files of a folder; rows come in order and are appended.</summary>
internal sealed class LabelFiles : IDisposable
{
    public const string LinesFile = "lines.jsonl";
    public const string SpansFile = "spans.jsonl";
    public const string FilesFile = "files.jsonl";

    private readonly JsonLines<LineLabel> lines;
    private readonly JsonLines<SpanLabel> spans;
    private readonly JsonLines<FileLabel> files;

    public LabelFiles(string folder)
    {
        Directory.CreateDirectory(folder);
        lines = new JsonLines<LineLabel>(Create(Path.Combine(folder, LinesFile)), OutputJson.Rows.LineLabel);
        spans = new JsonLines<SpanLabel>(Create(Path.Combine(folder, SpansFile)), OutputJson.Rows.SpanLabel);
        files = new JsonLines<FileLabel>(Create(Path.Combine(folder, FilesFile)), OutputJson.Rows.FileLabel);
    }

    public void Append(IEnumerable<LineLabel> lineRows, IEnumerable<SpanLabel> spanRows, FileLabel? file)
    {
        lines.Append(lineRows);
        spans.Append(spanRows);
        files.Append(file is null ? [] : [file]);
    }

    public void Dispose()
    {
        lines.Dispose();
        spans.Dispose();
        files.Dispose();
    }

    /// <summary>Appends the label files of other folders to those of <paramref name="target"/>, in order.</summary>
    public static void Join(IEnumerable<string> folders, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var name in (string[])[LinesFile, SpansFile, FilesFile])
        {
            using var joined = Create(Path.Combine(target, name));
            foreach (var folder in folders)
            {
                var part = Path.Combine(folder, name);
                if (File.Exists(part))
                {
                    using var stream = File.OpenRead(part);
                    stream.CopyTo(joined);
                }
            }
        }
    }

    private static BufferedStream Create(string path) => new(File.Create(path), 1 << 16);
}
