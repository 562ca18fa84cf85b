using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>Reads delimiter-separated values; the header row names the cells below it.</summary>
internal sealed class CsvExtractor : IExtractor
{
    public IReadOnlyList<Fragment> Extract(SourceFile file)
    {
        var list = new FragmentList(file);
        new CsvScanner(list, CsvDelimiter.Detect(list.Source)).Scan();
        return list.Finish();
    }
}
