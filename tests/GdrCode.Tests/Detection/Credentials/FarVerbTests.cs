using GdrCode.Detection;

namespace GdrCode.Tests.Detection.Credentials;

public class FarVerbTests
{
    [Theory]
    [InlineData("of the NAS is Kestrel1", "Kestrel1")]
    [InlineData("für das Lager lautet jetzt Kestrel1", "Kestrel1")]
    [InlineData("pour la caisse, c'est Kestrel1", "Kestrel1")]
    [InlineData("of the NAS. It is Kestrel1", null)]
    [InlineData("of the NAS (is it so", null)]
    [InlineData("of the NAS in the cellar of the house behind the hill is Kestrel1", null)]
    [InlineData("of the NAS is", null)]
    public void ValueBehindAVerb_IsReadInTheSameClauseAlone(string text, string? value) =>
        Assert.Equal(value, FarVerb.End(text, 0) is { } at ? text[at..] : null);
}
