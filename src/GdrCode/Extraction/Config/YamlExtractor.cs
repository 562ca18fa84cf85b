using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>Reads YAML, one or more documents.</summary>
internal sealed class YamlExtractor : IExtractor
{
    public IReadOnlyList<Fragment> Extract(SourceFile file)
    {
        var list = new FragmentList(file);
        new YamlScanner(list, 0, list.Source.Length).Scan();
        return list.Finish();
    }
}
