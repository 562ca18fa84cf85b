using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using GdrCode.Emitting;
using GdrCode.Model;

namespace GdrCode.Reporting;

/// <summary>The folder that a run wrote: its report and its labels.</summary>
internal sealed class RunFolder
{
    private readonly string labels;

    private RunFolder(string root, string labels, RunReport report)
    {
        Root = root;
        this.labels = labels;
        Report = report;
    }

    public string Root { get; }

    public RunReport Report { get; }

    /// <summary>The folder of what holds values of the input; there is none beside the labels of a scan.</summary>
    public string Restricted => Path.Combine(Root, OutputFolder.RestrictedFolder);

    /// <summary>The label of every line that has one, in the order of the file.</summary>
    public IEnumerable<LineLabel> Lines => Rows(LabelFiles.LinesFile, OutputJson.Rows.LineLabel);

    /// <summary>The labels of spans, in the order of the file.</summary>
    public IEnumerable<SpanLabel> Spans => Rows(LabelFiles.SpansFile, OutputJson.Rows.SpanLabel);

    /// <summary>Opens the output of <c>refine</c>, or the labels of <c>scan</c>.</summary>
    /// <exception cref="OutputException">The folder is not one.</exception>
    public static RunFolder Open(string path)
    {
        var report = Path.Combine(path, OutputFolder.ReportFile);
        if (!File.Exists(report))
        {
            throw new OutputException($"{path}: holds no {OutputFolder.ReportFile}; name the folder that refine --out or scan --labels wrote");
        }

        var labels = Path.Combine(path, OutputFolder.LabelsFolder);
        labels = Directory.Exists(labels) ? labels : path;
        foreach (var file in (string[])[LabelFiles.LinesFile, LabelFiles.SpansFile])
        {
            if (!File.Exists(Path.Combine(labels, file)))
            {
                throw new OutputException($"{labels}: holds no {file}; name the folder that refine --out or scan --labels wrote");
            }
        }

        return new RunFolder(path, labels, ReadReport(report));
    }

    /// <summary>A refined file; null where none was written. Labels may come from elsewhere: what they name is read only where it lies inside the folder, and links are not followed.</summary>
    public byte[]? Refined(string repository, string path)
    {
        var repositories = Path.GetFullPath(Path.Combine(Root, OutputFolder.RepositoriesFolder)) + Path.DirectorySeparatorChar;
        var file = new FileInfo(Path.GetFullPath(Path.Combine(repositories, repository, path)));
        return file.FullName.StartsWith(repositories, StringComparison.Ordinal) && !$"{repository}/{path}".Split('/', '\\').Contains("..") && file.Exists && file.LinkTarget is null ? File.ReadAllBytes(file.FullName) : null;
    }

    private static RunReport ReadReport(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), OutputJson.Indented.RunReport) ?? throw new InvalidDataException($"{path}: is empty");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}:{e.LineNumber + 1}: not a report of this tool; run refine or scan anew", e);
        }
    }

    private IEnumerable<T> Rows<T>(string file, JsonTypeInfo<T> type)
    {
        var path = Path.Combine(labels, file);
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            yield return Row(line) ?? throw new InvalidDataException($"{path}:{index + 1}: not a label of this tool; run refine or scan anew");
        }

        T? Row(string line)
        {
            try
            {
                return JsonSerializer.Deserialize(line, type);
            }
            catch (JsonException)
            {
                return default;
            }
        }
    }
}
