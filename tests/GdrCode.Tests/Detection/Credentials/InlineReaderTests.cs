using GdrCode.Detection;

namespace GdrCode.Tests.Detection.Credentials;

public class InlineReaderTests
{
    [Theory]
    [InlineData("name = ⟦Kestrel1⟧")]
    [InlineData("name: \"⟦Kestrel 1⟧\"")]
    [InlineData("\"name\": \"⟦Kestrel1⟧\"")]
    [InlineData("--name ⟦Kestrel1⟧ --all")]
    [InlineData("the name is ⟦Kestrel1⟧.")]
    [InlineData("the name of the old NAS is still ⟦Kestrel1⟧.")]
    [InlineData("la name del encargado es ahora ⟦Kestrel*1978⟧ (no la pegues)")]
    [InlineData("le name de la caserne est ⟦GrandeEchelle!57⟧, changez-le")]
    [InlineData("name=⟦Kestrel 1⟧;other=2")]
    [InlineData("https://host/?name=⟦Kestrel1⟧&other=2")]
    [InlineData("host:6379,name=⟦Kestrel_7⟧,ssl=False")]
    [InlineData("SetName(\"x\").name(\"⟦Kestrel1⟧\")")]
    [InlineData("(name: ⟦Kestrel1⟧)")]
    [InlineData("{\\\"name\\\":\\\"⟦Kestrel1⟧\\\"}")]
    [InlineData("name ⟦Kestrel'n1⟧")]
    public void ValueBehindItsName_IsReadExactly(string marked)
    {
        var text = marked.Replace("⟦", string.Empty, StringComparison.Ordinal).Replace("⟧", string.Empty, StringComparison.Ordinal);
        var start = marked.IndexOf('⟦', StringComparison.Ordinal);
        var name = text.LastIndexOf("name", start, StringComparison.Ordinal);

        var found = InlineReader.Read(text, name, name + 4);

        Assert.Equal(marked[(start + 1)..marked.IndexOf('⟧', StringComparison.Ordinal)], found is { } value ? text.Substring(value.Span.Start, value.Span.Length) : null);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("name=")]
    [InlineData("GET /?user=root&name= HTTP/1.1")]
    public void NameWithoutValue_GivesNone(string text)
    {
        var name = text.IndexOf("name", StringComparison.Ordinal);

        Assert.Null(InlineReader.Read(text, name, name + 4));
    }
}
