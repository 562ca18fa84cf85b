using GdrCode.Model;

namespace GdrCode.Emitting;

/// <summary>The label files of a folder; rows come in order and are appended.</summary>
internal sealed class LabelFiles : IDisposable
{
    public const string LinesFile = "lines.jsonl";
    public const string SpansFile = "spans.jsonl";
    public const string FilesFile = "files.jsonl";
    public const string DeltasFile = "deltas.jsonl";

    private readonly JsonLines<LineLabel> lines;
    private readonly JsonLines<SpanLabel> spans;
    private readonly JsonLines<FileLabel> files;
    private readonly JsonLines<FileDelta>? deltas;

    /// <param name="folder">Takes the files.</param>
    /// <param name="deltas">Whether files are rewritten, so that there is a distance to tell.</param>
    public LabelFiles(string folder, bool deltas)
    {
        Directory.CreateDirectory(folder);
        lines = new JsonLines<LineLabel>(Create(Path.Combine(folder, LinesFile)), OutputJson.Rows.LineLabel);
        spans = new JsonLines<SpanLabel>(Create(Path.Combine(folder, SpansFile)), OutputJson.Rows.SpanLabel);
        files = new JsonLines<FileLabel>(Create(Path.Combine(folder, FilesFile)), OutputJson.Rows.FileLabel);
        this.deltas = deltas ? new JsonLines<FileDelta>(Create(Path.Combine(folder, DeltasFile)), OutputJson.Rows.FileDelta) : null;
    }

    public void Append(IEnumerable<LineLabel> lineRows, IEnumerable<SpanLabel> spanRows, FileLabel? file, FileDelta? delta)
    {
        lines.Append(lineRows);
        spans.Append(spanRows);
        files.Append(file is null ? [] : [file]);
        deltas?.Append(delta is null ? [] : [delta]);
    }

    public void Dispose()
    {
        lines.Dispose();
        spans.Dispose();
        files.Dispose();
        deltas?.Dispose();
    }

    /// <summary>Appends the label files of other folders to those of <paramref name="target"/>, in order.</summary>
    public static void Join(IEnumerable<string> folders, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var name in (string[])[LinesFile, SpansFile, FilesFile, DeltasFile])
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
