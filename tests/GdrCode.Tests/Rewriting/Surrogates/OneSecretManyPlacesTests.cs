using GdrCode.Rewriting.Surrogates;

namespace GdrCode.Tests.Rewriting.Surrogates;

public class OneSecretManyPlacesTests
{
    [Theory]
    [InlineData("Vq7!tmR2xL")]
    [InlineData("deadbeef0123456789abcdef01234567")]
    [InlineData("483920")]
    public void Secret_InAConnectionStringAndInAField_GetsOneSurrogate(string value)
    {
        var generator = new SurrogateGenerator("a key of thirty-two bytes or more"u8);

        var surrogates = ((string[])[ReplacementKinds.Password, ReplacementKinds.ConnectionSecret])
            .Select(kind => generator.Create(new GdrCode.Model.Category("c", "credential", "", "", kind), value));

        Assert.Single(surrogates.Distinct());
    }
}
