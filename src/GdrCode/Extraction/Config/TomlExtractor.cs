using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>Reads TOML.</summary>
internal sealed class TomlExtractor : IExtractor
{
    public IReadOnlyList<Fragment> Extract(SourceFile file)
    {
        var list = new FragmentList(file);
        new TomlScanner(list).Scan();
        return list.Finish();
    }
}
