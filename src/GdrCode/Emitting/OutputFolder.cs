using GdrCode.Model;

namespace GdrCode.Emitting;

/// <summary>The folder of a run. It is filled under a temporary name and renamed when whole.</summary>
internal sealed class OutputFolder
{
    /// <summary>Ending of the temporary name.</summary>
    public const string PartialSuffix = ".partial";

    /// <summary>Name of the folder of refined repositories.</summary>
    public const string RepositoriesFolder = "repositories";

    /// <summary>Name of the folder of labels.</summary>
    public const string LabelsFolder = "labels";

    /// <summary>Name of the folder that holds values of the input.</summary>
    public const string RestrictedFolder = "restricted";

    /// <summary>Name of the folder of patches, in the restricted one.</summary>
    public const string PatchesFolder = "patches";

    private readonly string final;
    private readonly bool replace;

    private OutputFolder(string final, bool replace)
    {
        this.final = final;
        this.replace = replace;
        Root = final + PartialSuffix;
    }

    /// <summary>Where the run writes until it is whole.</summary>
    public string Root { get; }

    public string Repositories => Path.Combine(Root, RepositoriesFolder);

    public string Labels => Path.Combine(Root, LabelsFolder);

    /// <summary>What holds values of the input: patches and the key. Mode 0700.</summary>
    public string Restricted => Path.Combine(Root, RestrictedFolder);

    /// <summary>Results of finished repositories, from which an interrupted run goes on; gone when the run is whole.</summary>
    public string State => Path.Combine(Root, "state");

    /// <summary>Neither may lie in the other: patches of one run would be sources of the next, or sources be replaced by an output.</summary>
    /// <exception cref="OutputException">An input lies in the output, or the output in an input.</exception>
    public static void RefuseMixing(string output, IEnumerable<string> inputs)
    {
        var target = RealPath.Of(output);
        foreach (var input in inputs)
        {
            var source = RealPath.Of(input);
            if (RealPath.Holds(source, target))
            {
                throw new OutputException($"{output}: lies in the input {input}; name a folder outside of it");
            }

            if (RealPath.Holds(target, source))
            {
                throw new OutputException($"{output}: holds the input {input}; name another folder");
            }
        }
    }

    /// <exception cref="OutputException">The folder is there already, or can't be made.</exception>
    public static OutputFolder Open(string path, bool resume, bool force)
    {
        var folder = new OutputFolder(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), force);
        if ((Directory.Exists(folder.final) && Directory.EnumerateFileSystemEntries(folder.final).Any()) || File.Exists(folder.final))
        {
            if (!force)
            {
                throw new OutputException($"{path}: is there already; name another folder, or replace it with --force");
            }

            if (!File.Exists(Path.Combine(folder.final, ReportFile)))
            {
                throw new OutputException($"{path}: --force replaces the output of an earlier run only, and this folder holds no {ReportFile}; name another folder");
            }

            if (Path.Combine(folder.final, RestrictedFolder) is var restricted && Directory.Exists(restricted) && Directory.EnumerateFiles(restricted, "*.jsonl").FirstOrDefault() is { } decisions)
            {
                throw new OutputException($"{decisions}: --force would delete the decisions of a review; move them, or name another folder");
            }
        }

        if (Directory.Exists(folder.Root) && !resume)
        {
            if (!force)
            {
                throw new OutputException($"{folder.Root}: holds an interrupted run; go on with --resume, or start anew with --force");
            }

            Directory.Delete(folder.Root, recursive: true);
        }

        folder.Create();
        return folder;
    }

    /// <summary>Name of the report in the output.</summary>
    public const string ReportFile = "report.json";

    /// <summary>The key of the run: the one an interrupted run left, or a fresh one, kept under restricted/.</summary>
    public RunKey Key()
    {
        var path = Path.Combine(Restricted, "key");
        if (File.Exists(path))
        {
            return RunKey.Read(path);
        }

        var key = RunKey.Create();
        key.Write(path);
        return key;
    }

    /// <summary>Gives the folder its name: from here on the run is whole.</summary>
    public void Complete()
    {
        Directory.Delete(State, recursive: true);
        if (replace && Directory.Exists(final))
        {
            var old = final + ".replaced";
            Directory.Move(final, old);
            Directory.Move(Root, final);
            Directory.Delete(old, recursive: true);
            return;
        }

        if (Directory.Exists(final))
        {
            Directory.Delete(final);
        }

        Directory.Move(Root, final);
    }

    private void Create()
    {
        try
        {
            foreach (var path in (string[])[Root, Repositories, Labels, State])
            {
                Directory.CreateDirectory(path);
            }

            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(Restricted);
            }
            else
            {
                Directory.CreateDirectory(Restricted, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
                File.SetUnixFileMode(Restricted, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{final}: can't be written: {e.Message}");
        }
    }
}
