namespace GdrCode.Cli.Tests.Configuration;

/// <summary>A folder with a gdr.yaml in which the tool is run, and a repository <c>code</c> with one mailbox and one password.</summary>
internal sealed class ConfiguredFolder : IDisposable
{
    private readonly string outer = Directory.CreateTempSubdirectory("gdr-configured-").FullName;

    public ConfiguredFolder(string settings)
    {
        Directory.CreateDirectory(At("code"));
        Write("code/a.cs", "class A\n{\n    // mail orsolya.keller@kivilinn.ee\n    const string Password = \"Vq7tmR2xLw9\";\n}\n");
        Write("gdr.yaml", settings);
    }

    public string Path => System.IO.Path.Combine(outer, "project");

    public string At(string path) => System.IO.Path.Combine(Path, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    public ToolResult Run(params string[] arguments) => Tool.RunIn(Path, arguments);

    public void Dispose() => Directory.Delete(outer, recursive: true);
}
