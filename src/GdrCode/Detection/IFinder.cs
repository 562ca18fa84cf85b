using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>Finds by code what no pattern describes: names, addresses, phone numbers. One instance serves all threads.</summary>
internal interface IFinder
{
    /// <summary>Adds a candidate for each place found. Called for every fragment, so it must give up cheaply.</summary>
    void Find(FragmentView view, ICollection<Candidate> candidates);
}
