namespace GdrCode.Model;

/// <summary>The format of a text file, which decides how it is read and verified.</summary>
public enum FileKind
{
    /// <summary>C#, read by Roslyn.</summary>
    CSharp,

    /// <summary>JSON with or without comments, also notebooks and JSON lines.</summary>
    Json,

    /// <summary>XML: project files, .config, .resx, .xaml, .nuspec and others.</summary>
    Xml,

    /// <summary>YAML, one or more documents.</summary>
    Yaml,

    /// <summary>Key and value lines: .ini, .env, .properties, .editorconfig, .gitconfig, .npmrc, .netrc.</summary>
    Ini,

    /// <summary>TOML.</summary>
    Toml,

    /// <summary>Request files (.http, .rest).</summary>
    Http,

    /// <summary>Dockerfile and Containerfile.</summary>
    Dockerfile,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>Delimiter-separated values.</summary>
    Csv,

    /// <summary>A language of the table <c>rules/languages.yaml</c>, read lexically.</summary>
    Code,

    /// <summary>Any other text: every line is prose.</summary>
    Text,
}
