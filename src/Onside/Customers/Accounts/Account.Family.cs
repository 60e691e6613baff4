namespace Onside.Customers.Accounts;

public partial class Account
{
    public Guid? ParentId { get; private set; }

    // The head of the family, none for the head itself: one statement reads a whole group of companies.
    public Guid? HeadId { get; private set; }

    // Raised with every move in the family: two moves at once meet here.
    public int FamilyMoves { get; private set; }

    public Guid Head => HeadId ?? Id;

    // Through Family only, which knows the others.
    internal void StandBelow(Guid? parentId, Guid? headId) => (ParentId, HeadId) = (parentId, headId);

    internal void TellFamilyChanged()
    {
        FamilyMoves++;
        Announce(new AccountFamilyChanged(Id));
    }
}
