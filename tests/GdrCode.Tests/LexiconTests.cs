using GdrCode.Model;
using GdrCode.Rewriting.Surrogates;

namespace GdrCode.Tests;

public class LexiconTests
{
    [Fact]
    public void Surrogate_IsKnownAlone_AndAmongWords_HoweverOftenItIsAskedFor()
    {
        var category = new Category("email-address-personal", "contact", "d", "n", ReplacementKinds.Email);
        var mail = new SurrogateGenerator(new byte[32]).Create(category, "ilse.kukkonen@brenntal-logistik.de");
        var lexicon = new Lexicon();

        for (var i = 0; i < 2; i++)
        {
            Assert.True(lexicon.IsSurrogate(mail));
            Assert.True(lexicon.IsSurrogate($"write to ({mail})."));
            Assert.False(lexicon.IsSurrogate("ilse.kukkonen@brenntal-logistik.de"));
            Assert.False(lexicon.IsSurrogate("write to (ilse.kukkonen@brenntal-logistik.de)."));
        }
    }
}
