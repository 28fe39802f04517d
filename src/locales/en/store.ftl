store-refused = <b>The articles were changed, but the file is not valid.</b>
store-fault = • { $place }: { $reason }
store-kept =
    { $more ->
        [0] { "" }
        [one] There is one more fault, all of them are in the log.{ " " }
       *[other] There are { $more } more faults, all of them are in the log.{ " " }
    }I keep answering from the last good state and take the file over as soon as it is right.
