using System.Collections.Frozen;
using GdrCode.Model;

namespace GdrCode.Crawling;

/// <summary>The formats that have an extractor of their own, by file name.</summary>
internal static class FileKinds
{
    private static readonly FrozenDictionary<string, FileKind> ByExtension = Table(
        (FileKind.CSharp, ".cs .csx"),
        (FileKind.Json, ".json .jsonc .json5 .jsonl .ndjson .ipynb .webmanifest .map .geojson .topojson .har .jsonld .avsc .code-workspace .sarif .arb .tfstate .resjson .xcassets .runsettings.json"),
        (FileKind.Xml, ".xml .config .csproj .vbproj .fsproj .sqlproj .vcxproj .shproj .esproj .wixproj .dcproj .ccproj .proj .projitems .props .targets .tasks .resx .resw .xaml .axaml .paml "
            + ".nuspec .ruleset .xsd .xsl .xslt .svg .slnx .wsdl .disco .dtd .edmx .dbml .xlf .xliff .vsixmanifest .vsct .appxmanifest .manifest .runsettings .testsettings .settings .pubxml "
            + ".user .storyboard .xib .plist .wxs .wxi .wxl .rdlc .rdl .datasource .svcmap .wadl .rss .atom .kml .gpx .opml .pom .jmx .fxml .stylecop .ncrunchproject .ncrunchsolution .dotsettings "
            + ".snippet .vstemplate .filters .natvis .natjmc .packagereference .iml .csdl .ssdl .msl .bpmn .drawio .tmx .nunit .xunit .orderedtest .rels .feature.xml .mapping .linq.xml"),
        (FileKind.Yaml, ".yaml .yml .cff .sublime-syntax .clang-format .clang-tidy .yamllint"),
        (FileKind.Ini, ".ini .env .properties .editorconfig .globalconfig .gitconfig .gitmodules .npmrc .yarnrc .netrc .pypirc .prefs .desktop .inf .s3cfg .boto .wslconfig .url .lang .cfg .conf .cnf"),
        (FileKind.Toml, ".toml"),
        (FileKind.Http, ".http .rest"),
        (FileKind.Dockerfile, ".dockerfile .containerfile"),
        (FileKind.Markdown, ".md .markdown .mdown .mkd .mkdn .mdx"),
        (FileKind.Csv, ".csv .tsv .psv .tab"));

    private static readonly FrozenDictionary<string, FileKind> ByName = Table(
        (FileKind.Json, "composer.lock pipfile.lock flake.lock .babelrc .eslintrc .prettierrc .stylelintrc .jshintrc .bowerrc .swcrc .watchmanconfig .arcconfig deno.lock bun.lock"),
        (FileKind.Yaml, "pubspec.lock podfile.lock"),
        (FileKind.Toml, "cargo.lock poetry.lock pdm.lock uv.lock pipfile"),
        (FileKind.Ini, "_netrc gitconfig pip.conf .condarc.ini .flake8 .pylintrc .coveragerc .buckconfig .hgrc"));

    // A template of a configuration file has the format of what it is a template for.
    private static readonly string[] Suffixes =
        [".template", ".tmpl", ".example", ".sample", ".dist", ".default", ".bak", ".backup", ".orig", ".old", ".save", ".in", ".local", ".txt"];

    private static FrozenDictionary<string, FileKind> Table(params (FileKind Kind, string Names)[] rows) =>
        rows.SelectMany(row => row.Names.Split(' ').Select(name => KeyValuePair.Create(name, row.Kind)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The format of a path, or null where the name says nothing.</summary>
    public static FileKind? Of(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        return OfName(path, name) ?? OfInner(path, name);
    }

    private static FileKind? OfInner(string path, ReadOnlySpan<char> name)
    {
        foreach (var suffix in Suffixes)
        {
            if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                var inner = name[..^suffix.Length];

                // name.txt alone says text; only a configuration's second extension says more.
                return inner.Contains('.') ? OfName(path, inner) : null;
            }
        }

        return null;
    }

    private static FileKind? OfName(string path, ReadOnlySpan<char> name)
    {
        if (Is(name, "dockerfile") || Is(name, "containerfile"))
        {
            return FileKind.Dockerfile;
        }

        if (name.StartsWith(".env", StringComparison.OrdinalIgnoreCase) && (name.Length == 4 || name[4] is '.' or '-' or '_'))
        {
            return FileKind.Ini;
        }

        if (ByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var kind))
        {
            return kind;
        }

        if ((name is "credentials" or "config") && path.AsSpan()[..^name.Length].TrimEnd('/').EndsWith(".aws"))
        {
            return FileKind.Ini;
        }

        var dot = name.LastIndexOf('.');
        return dot >= 0 && ByExtension.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name[dot..], out kind) ? kind : null;
    }

    /// <summary>Whether a name is a word alone, or with something after a dot, as in <c>Dockerfile.debug</c>.</summary>
    private static bool Is(ReadOnlySpan<char> name, string word) =>
        name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (name.Length == word.Length || name[word.Length] == '.');
}
