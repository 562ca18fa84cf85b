using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>Reads key and value lines: .ini, .env, .properties, .editorconfig, .gitconfig, .npmrc, .netrc and their kin.</summary>
internal sealed class IniExtractor : IExtractor
{
    public IReadOnlyList<Fragment> Extract(SourceFile file)
    {
        var list = new FragmentList(file);
        var dialect = DialectOf(file.Path);
        if (IsXml(list.Source))
        {
            new XmlScanner(list, 0, list.Source.Length).Scan();
        }
        else if (dialect == IniDialect.Netrc)
        {
            new NetrcScanner(list).Scan();
        }
        else
        {
            new IniScanner(list, dialect).Scan();
        }

        return list.Finish();
    }

    /// <summary>Many a .conf or .cfg is XML, and says so at its beginning.</summary>
    private static bool IsXml(string source)
    {
        var text = source.AsSpan().TrimStart("\uFEFF \t\r\n");
        return text.StartsWith("<?xml") || text.StartsWith("<!--") || text.StartsWith("<!DOCTYPE");
    }

    private static IniDialect DialectOf(string path)
    {
        var name = Path.GetFileName(path);
        if (name is ".netrc" or "_netrc" || name.EndsWith(".netrc", StringComparison.OrdinalIgnoreCase))
        {
            return IniDialect.Netrc;
        }

        if (name.StartsWith(".env", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".env", StringComparison.OrdinalIgnoreCase)
            || name.Equals("env", StringComparison.OrdinalIgnoreCase))
        {
            return IniDialect.Env;
        }

        if (name is ".gitconfig" or "gitconfig" or ".gitmodules" || path.EndsWith(".git/config", StringComparison.Ordinal))
        {
            return IniDialect.Git;
        }

        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".PROPERTIES" => IniDialect.Properties,
            ".NPMRC" => IniDialect.Npm,
            ".INI" or ".CFG" or ".CNF" or ".EDITORCONFIG" or ".GLOBALCONFIG" or ".INF" or ".URL" or ".DESKTOP" or ".LANG" or ".PYPIRC" or ".FLAKE8"
                or ".PYLINTRC" or ".COVERAGERC" or ".HGRC" or ".S3CFG" or ".BOTO" or ".WSLCONFIG" => IniDialect.Ini,
            _ => name == "pip.conf" ? IniDialect.Ini : IniDialect.Conf,
        };
    }
}
