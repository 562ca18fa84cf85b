using GdrCode.Crawling;
using GdrCode.Model;

namespace GdrCode.Tests.Crawling;

public sealed class FileClassifierTests
{
    private static readonly FileClassifier Classifier = new(new LanguageLookup(
        path => Path.GetExtension(path) switch { ".py" => "python", ".html" => "html", ".cshtml" => "razor", ".conf" => "plain-conf", _ => Path.GetFileName(path) == "Makefile" ? "makefile" : null },
        line => line.Contains("bash", StringComparison.Ordinal) ? "shell" : null));

    [Theory]
    [InlineData("src/A.cs", FileKind.CSharp, "csharp")]
    [InlineData("build.csx", FileKind.CSharp, "csharp")]
    [InlineData("appsettings.Development.json", FileKind.Json, "json")]
    [InlineData("appsettings.json.template", FileKind.Json, "json")]
    [InlineData("n.IPYNB", FileKind.Json, "json")]
    [InlineData("App.csproj", FileKind.Xml, "xml")]
    [InlineData("Web.Release.config", FileKind.Xml, "xml")]
    [InlineData("a/b.yml", FileKind.Yaml, "yaml")]
    [InlineData(".env", FileKind.Ini, "ini")]
    [InlineData(".env.local", FileKind.Ini, "ini")]
    [InlineData("prod.env", FileKind.Ini, "ini")]
    [InlineData(".aws/credentials", FileKind.Ini, "ini")]
    [InlineData(".npmrc", FileKind.Ini, "ini")]
    [InlineData("Cargo.lock", FileKind.Toml, "toml")]
    [InlineData("api.http", FileKind.Http, "http")]
    [InlineData("docker/Dockerfile.debug", FileKind.Dockerfile, "dockerfile")]
    [InlineData("api.dockerfile", FileKind.Dockerfile, "dockerfile")]
    [InlineData("README.md", FileKind.Markdown, "markdown")]
    [InlineData("people.tsv", FileKind.Csv, "csv")]
    [InlineData("Pages/Index.cshtml", FileKind.Code, "razor")]
    [InlineData("a.py", FileKind.Code, "python")]
    [InlineData("Makefile", FileKind.Code, "makefile")]
    [InlineData("notes.txt", FileKind.Text, "text")]
    [InlineData("json", FileKind.Text, "text")]
    public void Name_TellsTheFormat(string path, FileKind kind, string language) =>
        Assert.Equal((kind, language), Classifier.Classify(path, ""));

    [Fact]
    public void FirstLine_TellsAScript() =>
        Assert.Equal((FileKind.Code, "shell"), Classifier.Classify("bin/run", "#!/usr/bin/env bash\nx\n"));

    [Fact]
    public void XmlDeclaration_TellsXmlWithoutAKnownName() =>
        Assert.Equal((FileKind.Xml, "xml"), Classifier.Classify("data.unknown", "<?xml version=\"1.0\"?><a/>"));

    [Theory]
    [InlineData("[section]\nkey = 1", FileKind.Ini)]
    [InlineData("# note\nkey=1", FileKind.Ini)]
    [InlineData("server {\n  listen 80;\n}", FileKind.Code)]
    public void Conf_IsKeyAndValueOnlyWhereItLooksSo(string text, FileKind kind) =>
        Assert.Equal(kind, Classifier.Classify("a.conf", text).Kind);
}
